"""Say at the top of a translation which sections of its original have changed since it was made.

Reads the original's file and the hashes in the translation's front matter. A section that the original lost
is named without a link.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.hooks.markup import below_title, notice
from scripts.pages.body import TOP
from scripts.pages.tree import Page as Source
from scripts.translation import stale_sections, stamp_of

_TITLES: dict[Language, str] = {
    "ja": "英語の原文が先に更新されています",
    "en": "The Japanese original is newer than this translation",
}
_SECTIONS: dict[Language, str] = {
    "ja": "まだ訳に反映していない節 (リンク先は英語): {sections}",
    "en": "Sections not carried over yet (links lead to the Japanese text): {sections}",
}
_TOP: dict[Language, str] = {"ja": "冒頭", "en": "Introduction"}
_REMOVED: dict[Language, str] = {
    "ja": "{section} (原文では削除)",
    "en": "{section} (removed from the original)",
}
_CODE = re.compile(r"`+([^`]+)`+")


@event_priority(-60)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write the notice on a translation that is behind."""
    del files
    original = _original_of(page)
    if original is None:
        return html
    text = Path(config.docs_dir, original.src_uri).read_text(encoding="utf-8")
    stale = stale_sections(text, stamp_of(page.file.content_string))
    there = titles_of(text)
    titles = there | {item.id: item.title for item in _flat(page.toc.items)}
    address = get_relative_url(original.url, page.url)
    return below_title(html, behind_notice(stale, titles, there.keys(), address, language.of_page(page)))


def behind_notice(
    stale: Sequence[str], titles: Mapping[str, str], there: Collection[str], original: str, spoken: Language
) -> str:
    """Return a notice that names the changed sections, each linked to the original's; nothing if none is.

    `titles` is HTML; `there` holds the ids that the original still has.
    """
    if not stale:
        return ""
    names = {**titles, TOP: _TOP[spoken]}
    links = [_link(id_, names.get(id_, escape(id_)), there, original, spoken) for id_ in stale]
    return notice("page-behind", _TITLES[spoken], _SECTIONS[spoken].format(sections=" · ".join(links)))


def _link(id_: str, title: str, there: Collection[str], original: str, spoken: Language) -> str:
    if id_ == TOP:
        return f'<a href="{original}">{title}</a>'
    if id_ not in there:
        return _REMOVED[spoken].format(section=title)
    return f'<a href="{original}#{escape(id_)}">{title}</a>'


def titles_of(text: str) -> dict[str, str]:
    """Return the titles of a page's sections as HTML, by id."""
    found = Source("", "", "", text).body.headings
    return {heading.id: _as_html(heading.title) for heading in found if heading.id}


def _as_html(title: str) -> str:
    return _CODE.sub(r"<code>\1</code>", escape(title, quote=False)).replace("**", "")


def _original_of(page: Page) -> File | None:
    """Return the file that a page was translated from, if it is a translation and has been stamped."""
    written_in = language.known(page.meta.get("original"))
    if not stamp_of(page.file.content_string) or written_in == language.of_page(page):
        return None
    found = getattr(page.file, "alternates", {}).get(written_in)
    return found if isinstance(found, File) else None


def _flat(items: Sequence[AnchorLink]) -> list[AnchorLink]:
    return [found for item in items for found in (item, *_flat(item.children))]
