"""Take the text that every peer renders: the Markdown twins of a built site, and its menu. Reads both."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scripts.exports import twin
from scripts.hooks.language import DEFAULT, LANGUAGES, Language, root
from scripts.pages.located import LOADER

FAVICON = Path("assets", "images", "favicon.svg")

_CODE = re.compile(
    r"(^[ >]*(?P<marks>`{3,})[^\n]*\n.*?^[ >]*(?P=marks)[ ]*$|(?P<tick>`+)[^`\n]+(?P=tick))", re.M | re.S
)
_PARTS = _CODE.groups + 1
_LOCATION = re.compile(r"<loc>([^<]+)</loc>")


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    language: Language
    """The language it is written in."""
    key: str
    """Its path below the language's root, without slashes around it; empty for the home page."""
    title: str
    """Its title, as plain text."""
    description: str
    """What it is about; may be empty."""
    body: str
    """Its Markdown below the title, with links to other pages from the site's root."""

    @property
    def address(self) -> str:
        """Path on every site of the comparison, without the slash before it: en/support/boundary/."""
        return root(self.language) + (f"{self.key}/" if self.key else "")

    @property
    def file(self) -> str:
        """File that becomes this address with every generator: en/support/boundary/index.md."""
        return f"{self.address}index.md"


@dataclass(frozen=True)
class Section:
    """One heading of the menu, with the pages under it."""

    labels: dict[Language, str]
    """What the menu calls it, by language."""
    keys: tuple[str, ...]
    """The pages, in the menu's order."""


@dataclass(frozen=True)
class Content:
    """Everything that a peer makes a site of."""

    root: str
    """Absolute address of the site, with a slash at its end."""
    names: dict[Language, str]
    """What the site is called, by language."""
    sections: tuple[Section, ...]
    """The menu, the same in both languages."""
    pages: tuple[Page, ...]
    """The pages of both languages."""
    favicon: str
    """The site's icon, as SVG."""

    def of(self, language: Language) -> dict[str, Page]:
        """Return the pages of one language, by their keys."""
        return {page.key: page for page in self.pages if page.language == language}


def read(site: Path, configuration: str) -> Content:
    """Return the content of a built site, with the menu of its mkdocs.yml."""
    settings = yaml.load(configuration, Loader=LOADER)
    languages = _languages(settings)
    address = site_address((site / "sitemap.xml").read_text(encoding="utf-8"))
    sections = tuple(menu(settings["nav"], languages[DEFAULT].get("nav_translations", {})))
    keys = {key for section in sections for key in section.keys}
    known = {root(language) + (f"{key}/" if key else "") for language in LANGUAGES for key in keys}
    return Content(
        root=address,
        names={language: languages[language]["site_name"] for language in LANGUAGES},
        sections=sections,
        pages=tuple(
            page(
                (site / place / twin.NAME).read_text(encoding="utf-8"),
                language,
                place.removeprefix(root(language)).strip("/"),
                lambda text: with_own_links(text, address, known),
            )
            for language in LANGUAGES
            for place in sorted(known)
            if place.startswith(root("en")) == (language == "en")
        ),
        favicon=(site / FAVICON).read_text(encoding="utf-8"),
    )


def site_address(sitemap: str) -> str:
    """Return the address of the site: the shortest in its map."""
    return min(map(str, _LOCATION.findall(sitemap)), key=len)


def menu(nav: list[dict[str, Any]], translations: dict[str, str]) -> Iterator[Section]:
    """Return the sections of `nav`; a list within a section belongs to the section."""
    for entry in nav:
        for label, below in entry.items():
            keys = tuple(_key(file) for file in _files(below))
            yield Section({"ja": translations.get(label, label), "en": label}, keys)


def page(text: str, language: Language, key: str, linked: Callable[[str], str]) -> Page:
    """Return the page of a twin, without what stands before its text and the colophon after it."""
    head, _, rest = text.partition("\n")
    body = rest.rpartition("\n---\n")[0].strip()
    description = ""
    if body.startswith("> "):
        first, _, body = body.partition("\n\n")
        description = _plain(first.removeprefix("> "))
    return Page(
        language, key, _plain(head.removeprefix("# ")), description, linked(outside_code(body, _safe))
    )


def with_own_links(text: str, address: str, known: set[str]) -> str:
    """Return the text with links between pages from the root, without fragments: twins have no ids."""

    def own(match: re.Match[str]) -> str:
        path = match["path"]
        return f"](/{path}" if path in known else match[0]

    link = re.compile(rf"\]\({re.escape(address)}(?P<path>[^)\s#]*)(#[^)\s]*)?")
    return outside_code(text, lambda part: link.sub(own, part))


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Return the text with everything but its code changed."""
    parts = _CODE.split(text)
    prose, code = parts[::_PARTS], [*parts[1::_PARTS], ""]
    return "".join(change(one) + other for one, other in zip(prose, code, strict=True))


def front_matter(**values: object) -> str:
    """Return the values as the head of a page; JSON is YAML."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    return "\n".join(["---", *lines, "---", "", ""])


def _languages(settings: dict[str, Any]) -> dict[str, dict[str, Any]]:
    plugin = next(each["i18n"] for each in settings["plugins"] if isinstance(each, dict) and "i18n" in each)
    return {language["locale"]: language for language in plugin["languages"]}


def _files(below: str | list[dict[str, Any]]) -> Iterator[str]:
    if isinstance(below, str):
        yield below
        return
    for entry in below:
        for inner in entry.values():
            yield from _files(inner)


def _key(file: str) -> str:
    """Return support/boundary for support/boundary.md, and support for support/index.md."""
    return re.sub(r"(^|/)index$", "", file.removesuffix(".md"))


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _safe(text: str) -> str:
    """Write what some generators read as tags or as templates so that all show it as it is."""
    return text.replace("\\<", "&lt;").replace("{{", "&#123;&#123;").replace("{%", "&#123;%")
