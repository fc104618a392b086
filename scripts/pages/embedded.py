"""Find what pages embed in a line of prose beside words: images, marks, badges, markers of hooks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages import inline

IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(\s*<?(?P<file>[^\s)>]+)>?[^)]*\)")
IMAGE_TAG = re.compile(r"<img\s[^>]*>")
ATTRIBUTE = re.compile(r"\b(?P<name>src|alt)=[\"'](?P<value>[^\"']*)[\"']")
MARK = re.compile(r"<span\s+class=[\"'](?:mark|label)\s+(?P<whose>[a-z]+)[\"'](?P<rest>[^>]*)>")
SOURCE = re.compile(r"\s+data-source=[\"'](?P<id>[^\"']*)[\"']")
BADGE = re.compile(r"<span\s+class=[\"']since[\"'][^>]*>\s*(?P<since>[^<]*?)\s*</span>")
MARKER = re.compile(r"<!--\s*(?P<name>[a-z]+:\S[^>]*?)\s*-->|(?P<field>\{\{.*?\}\})")


def images(line: str) -> Iterator[tuple[str, str]]:
    """Yield the file of each image and the text in its place."""
    text = inline.without_code(line)
    yield from ((match["file"], match["alt"].strip()) for match in IMAGE.finditer(text))
    for tag in IMAGE_TAG.findall(text):
        attributes = {match["name"]: match["value"].strip() for match in ATTRIBUTE.finditer(tag)}
        yield attributes.get("src", ""), attributes.get("alt", "")


def marks(line: str) -> Iterator[tuple[str, str]]:
    """Yield whose word each mark says it is, and the id of the source that it names, if any."""
    for match in MARK.finditer(inline.without_code(line)):
        source = SOURCE.search(match["rest"])
        yield match["whose"], source["id"] if source else ""


def badges(line: str) -> list[str]:
    """Return what each badge says: a release, or a question that knows it."""
    return [match["since"] for match in BADGE.finditer(inline.without_code(line))]


def markers(line: str) -> list[str]:
    """Return the comments and fields of a raw line that a hook puts something in the place of."""
    found = MARKER.finditer(inline.without_code(line))
    return [" ".join((match["name"] or match["field"]).split()) for match in found]


def without(line: str) -> str:
    """Return the line without its images and badges, but with its code."""
    return inline.outside_code(line, lambda text: BADGE.sub(" ", IMAGE.sub(" ", text)), inline.CODE_SPAN)
