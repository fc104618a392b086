"""Publish our own scripts and styles, joined, under addresses of their content, and none of the theme's.

Each docs/assets/javascripts/<name>.js becomes one classic script with all it imports. The styles of
docs/assets/stylesheets/site/ become site.css. Templates and hooks name them as they stand in docs/; what is
written leads to the addresses.
"""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from scripts.assets import fingerprints
from scripts.assets.fingerprints import Kept
from scripts.assets.scripts import JoinError, joined

SCRIPTS = "assets/javascripts/"
STYLES = "assets/stylesheets/"
PARTS = f"{STYLES}site/"
JOINED_STYLE = "assets/stylesheets/site.css"
ORDER = ("colours", "type", "frame", "article", "marks", "search", "media")
"""The parts of site.css; where two rules weigh the same, the later one wins."""


_STYLE = re.compile(r'<link rel="stylesheet" href="[^"]+">')

_published: dict[str, Kept] = {}


# Before any page is made, and before shared_files notes what both languages share.
@event_priority(110)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Make what is published, and keep what it is made of, and all that the theme brings, out of the site."""
    _published.clear()
    _published.update(published(Path(config.docs_dir)))
    for file in list(files):
        is_part = file.src_uri in _published or file.src_uri.startswith(PARTS)
        if is_part or _is_of_theme(file, config):
            files.remove(file)
    return files


# After all that names a file.
@event_priority(-200)
def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Lead a page to the addresses, its styles in its head: what was drawn would move when they come."""
    del page, config
    head, end, body = output.partition("</head>")
    styles = "".join(f"{style}\n" for style in _STYLE.findall(body))
    return fingerprints.led(f"{head}{styles}{end}{_STYLE.sub('', body)}", _published)


@event_priority(100)
def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Lead a page that is made of a template alone to the addresses, before it is written."""
    del config
    return fingerprints.led(output, _published) if template_name.endswith(".html") else output


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write what is published."""
    for file in _published.values():
        write_file(file.text.encode(), str(Path(config.site_dir, file.address)))


def published(docs: Path) -> dict[str, Kept]:
    """Return every file by the name that it stands under in docs/."""
    try:
        made = {SCRIPTS + entry.name: joined(entry) for entry in sorted((docs / SCRIPTS).glob("*.js"))}
    except JoinError as problem:
        raise PluginError(str(problem)) from None
    parts = [(docs / PARTS / f"{part}.css").read_text(encoding="utf-8") for part in ORDER]
    alone = {STYLES + file.name: file.read_text(encoding="utf-8") for file in (docs / STYLES).glob("*.css")}
    return fingerprints.all_kept({**made, **alone, JOINED_STYLE: "\n".join(parts)})


def _is_of_theme(file: File, config: MkDocsConfig) -> bool:
    folders = [Path(folder).as_posix() + "/" for folder in config.theme.dirs]
    return file.abs_src_path is not None and Path(file.abs_src_path).as_posix().startswith(tuple(folders))
