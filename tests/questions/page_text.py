"""The words of an article as a reader gets them: programs, messages and boxes included, comments left out."""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from scripts.errors import catalogue, entry_box
from scripts.pages import body, front_matter
from scripts.pages.includes import FOLDERS, SECTION_START
from scripts.setup import ROOT

TOP = "top"
_INCLUDE = re.compile(r'^\s*-{2,}8<-{2,}\s+"(?P<file>[^":]+)(?::(?P<section>[\w-]+))?"\s*$', re.MULTILINE)
_ERROR = re.compile(r"^<!-- error:(?P<id>[a-z0-9-]+) -->[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?(?:span|div|dl|dt|dd|figure|figcaption|pre|code|a|small|time|br)\b[^>]*>")
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+\)")


@cache
def sections(language: str, page: str) -> dict[str, str]:
    """Return the words of a page by heading id, subsections included; `top` stands above the first."""
    text = (ROOT / "docs" / language / f"{page}.md").read_text(encoding="utf-8")
    lines = text.split("\n")[front_matter.read(text).end :]
    headings = [heading for heading in body.read("\n".join(lines)).headings if heading.level > 1]
    ends = [*(heading.line for heading in headings), len(lines) + 1]
    made = {TOP: _read("\n".join(lines[: ends[0] - 1]), language)}
    for heading in headings:
        later = (
            other.line for other in headings if other.line > heading.line and other.level <= heading.level
        )
        end = next(later, len(lines) + 1)
        made[heading.id or heading.title] = _read("\n".join(lines[heading.line - 1 : end - 1]), language)
    return made


def whole(language: str, page: str) -> str:
    """Return the words of a whole page."""
    return " ".join(sections(language, page).values())


def plain(text: str) -> str:
    """Return text without the signs of Markdown, and every run of white space as one blank."""
    linked = _LINK.sub(r"\1", text)
    return " ".join(linked.replace("`", "").replace("**", "").split())


def _read(markdown: str, language: str) -> str:
    with_boxes = _ERROR.sub(lambda found: _box(found["id"], language), markdown)
    with_programs = _INCLUDE.sub(lambda found: _included(found["file"], found["section"]), with_boxes)
    return plain(unescape(_TAG.sub(" ", _COMMENT.sub("", with_programs))))


def _box(error_id: str, language: str) -> str:
    spoken = "ja" if language == "ja" else "en"
    return entry_box.render(catalogue.load().by_id()[error_id], spoken, lambda target: target)


def _included(file: str, section: str | None) -> str:
    found = next(ROOT / folder / file for folder in FOLDERS if (ROOT / folder / file).is_file())
    text = found.read_text(encoding="utf-8")
    if section is None:
        return text
    inside = text.split(SECTION_START.format(section), 1)[1]
    return inside.split(SECTION_START.format(section).replace("start", "end"), 1)[0]
