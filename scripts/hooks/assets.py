"""Publish the site's own scripts and styles, joined, and nothing of the theme's.

Each docs/assets/javascripts/<name>.js becomes one classic script with all it imports. The styles of
docs/assets/stylesheets/site/ become site.css.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.utils import write_file

from scripts.assets.scripts import JoinError, joined

SCRIPTS = "assets/javascripts/"
STYLES = "assets/stylesheets/site/"
JOINED_STYLE = "assets/stylesheets/site.css"
ORDER = ("colours", "type", "frame", "article", "marks", "search", "media")
"""The parts of site.css; where two rules weigh the same, the later one wins."""


# Before shared_files, which notes what both languages share.
@event_priority(110)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep the parts of the style, and all that the theme brings, out of the site."""
    for file in list(files):
        if file.src_uri.startswith(STYLES) or _is_of_theme(file, config):
            files.remove(file)
    return files


# After static-i18n has built every language, which copies the sources once more.
@event_priority(-200)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write what is joined, scripts over the entries that MkDocs has copied."""
    if getattr(config.plugins["i18n"], "building", False):
        return
    for name, text in published(Path(config.docs_dir)).items():
        write_file(text.encode(), str(Path(config.site_dir, name)))


def published(docs: Path) -> dict[str, str]:
    """Return every joined file by its address, relative to the site's root."""
    try:
        made = {SCRIPTS + entry.name: joined(entry) for entry in sorted((docs / SCRIPTS).glob("*.js"))}
    except JoinError as problem:
        raise PluginError(str(problem)) from None
    parts = [(docs / STYLES / f"{part}.css").read_text(encoding="utf-8") for part in ORDER]
    return made | {JOINED_STYLE: "\n".join(parts)}


def _is_of_theme(file: File, config: MkDocsConfig) -> bool:
    folders = [Path(folder).as_posix() + "/" for folder in config.theme.dirs]
    return file.abs_src_path is not None and Path(file.abs_src_path).as_posix().startswith(tuple(folders))
