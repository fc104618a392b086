"""Let English pages link to what both languages share: docs/data and docs/assets stand once, at the root.

static-i18n gives such files to the default language alone, so the other one's links to them would be broken.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from scripts.hooks.language import LANGUAGES

_shared: dict[str, File] = {}


@event_priority(100)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Note the shared files before static-i18n sorts them out."""
    del config
    _shared.clear()
    _shared.update({file.src_uri: file for file in files if is_shared(file)})
    return files


def on_nav(nav: object, *, config: MkDocsConfig, files: Files) -> None:
    """Put back what was sorted out, once the navigation has been made of the pages."""
    del nav, config
    for address, file in _shared.items():
        if address not in files.src_uris:
            files.append(file)


def is_shared(file: File) -> bool:
    """Tell whether a file of docs/ belongs to no single language, and is no page."""
    in_docs = file.abs_src_path is not None and file.generated_by is None
    return in_docs and not file.is_documentation_page() and file.src_uri.split("/")[0] not in LANGUAGES
