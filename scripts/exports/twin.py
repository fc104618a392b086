"""Turn a finished page into Markdown that stands alone: what a reader sees, without the site around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

from scripts.exports.words import WORDS
from scripts.hooks.language import Language

NAME = "index.md"
"""File name of a twin; it stands beside the page's index.html."""

# Controls need the page's scripts, and the last section leads to forms about the page itself.
_LEFT_OUT = frozenset({"script", "style", "link", "form", "input", "button", "textarea", "output", "h1"})
_LEFT_OUT_CLASSES = frozenset({"headerlink", "page-actions"})
_TARGETS = {"a": "href", "img": "src"}
# What means something anywhere, at a word's edge, before a tag's name, at the start of a line, in a list.
_BREAKS_TEXT = re.compile(
    r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|^[#>+-](?=\s)|^(?P<number>\d+)(?P<after>[.)])(?=\s)",
    re.MULTILINE,
)
# What the highlighter makes: colours, which are most of a page's elements and say nothing in Markdown.
_HIGHLIGHTED = re.compile(r"(?<=<pre><span></span><code>).*?(?=</code></pre>)", re.DOTALL)
_COLOUR = re.compile(r"</?(?:span|a)(?: [^>]*)?>")


@dataclass(frozen=True)
class Source:
    """A finished page, and what is said about it."""

    html: str
    """Its content, as the last hook leaves it."""
    title: str
    """Its title."""
    description: str
    """What it is about, in a sentence or two; may be empty."""
    address: str
    """Its own absolute address."""
    license: str
    """Absolute address of the terms of use."""
    language: Language
    """The language it is written in."""


def render(page: Source) -> str:
    """Return the Markdown of a page, with absolute links."""
    soup = BeautifulSoup(_without_colours(page.html), "html.parser")
    _reduce(soup, page.address)
    body = str(_Converter().convert_soup(soup)).strip()
    about = f"> {_escaped(page.description)}\n\n" if page.description else ""
    end = WORDS[page.language].colophon.format(address=page.address, license=page.license)
    return f"# {_escaped(page.title)}\n\n{about}{body}\n\n---\n\n{end}\n"


def _without_colours(html: str) -> str:
    return _HIGHLIGHTED.sub(lambda code: _COLOUR.sub("", code[0]), html)


class _Converter(MarkdownConverter):
    """Write what the theme and the hooks of this site make, beside what every page has."""

    class Options:
        """What differs from the converter's own choice."""

        heading_style = "atx"
        bullets = "-"
        table_infer_header = True

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Keep text from being read as Markdown or HTML, without escaping more than that needs."""
        del parent_tags
        return _escaped(text)

    def convert_pre(self, element: Tag, text: str, parent_tags: set[str]) -> str:
        """Fence code with more marks than the code itself has in a row."""
        del parent_tags
        marks = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
        return f"\n\n{marks}{_language(element)}\n{text.strip(chr(10))}\n{marks}\n\n"

    def convert_td(self, element: Tag, text: str, parent_tags: set[str]) -> str:
        """Keep a cell on its line, and its bars within it."""
        del parent_tags
        cell = " ".join(text.split()).replace("|", r"\|")
        return f" {cell} " + "|" * int(str(element.get("colspan") or 1))

    convert_th = convert_td


def _reduce(soup: BeautifulSoup, address: str) -> None:
    """Bring a page down to elements that Markdown has."""
    for element in soup.find_all(True):
        # Asked of the library's own property, each element would search all that is in it for a tag so named.
        if not vars(element).get("_decomposed"):
            _reduce_one(soup, element, address)


def _reduce_one(soup: BeautifulSoup, element: Tag, address: str) -> None:
    classes = _classes(element)
    if element.name in _LEFT_OUT or classes & _LEFT_OUT_CLASSES or element.has_attr("hidden"):
        element.decompose()
    elif element.name == "svg":
        element.insert_before(_caption(element))
        element.decompose()
    elif element.name == "span" and classes & {"mark", "label"}:
        element.string = f"({element.get_text(strip=True)})"
    elif element.name == "details" or "admonition" in classes:
        _quote(soup, element)
    elif "tabbed-set" in classes:
        _unfold(soup, element)
    elif element.name == "td":
        _tell_apart(element)
    elif "page-facts" in classes:
        for fact in element.find_all("span", recursive=False)[1:]:
            fact.insert_before(" · ")
    elif (target := _TARGETS.get(element.name)) and element.get(target):
        element[target] = urljoin(address, str(element[target]))


def _classes(element: Tag) -> set[str]:
    found = element.get("class")
    return set(found) if isinstance(found, list) else set()


def _caption(drawing: Tag) -> str:
    """Return what a drawing says of itself to those who do not see it; an ornament says nothing."""
    said = [part.get_text(" ", strip=True) for part in drawing.find_all(["title", "desc"])]
    return ": ".join(said) or str(drawing.get("aria-label") or "")


def _quote(soup: BeautifulSoup, boxed: Tag) -> None:
    """Make a box a quotation that begins with its title."""
    title = boxed.find("summary") or boxed.find(class_="admonition-title")
    if isinstance(title, Tag):
        title.name = "p"
        strong = soup.new_tag("strong")
        strong.extend(list(title.contents))
        title.append(strong)
    boxed.name = "blockquote"


def _unfold(soup: BeautifulSoup, tabs: Tag) -> None:
    """Put the tabs below one another, each under its label."""
    labels = tabs.find_all(class_="tabbed-labels", recursive=False)
    names = [label.get_text(strip=True) for label in labels[0].find_all("label", recursive=False)]
    content = tabs.find_all(class_="tabbed-content", recursive=False)
    for name, block in zip(names, content[0].find_all("div", recursive=False), strict=True):
        paragraph, strong = soup.new_tag("p"), soup.new_tag("strong")
        strong.string = name
        paragraph.append(strong)
        block.insert(0, paragraph)
    labels[0].decompose()


def _tell_apart(cell: Tag) -> None:
    """Put marks between terms and their meanings, which stand on one line in a cell."""
    for term in cell.find_all("dt"):
        term.append(":")
    for meaning in cell.find_all("dd")[:-1]:
        meaning.append(";")


def _language(code: Tag) -> str:
    """Return the language of a block of code, which its frame names."""
    names = _classes(code.parent) if code.parent else set()
    return next((name.removeprefix("language-") for name in names if name.startswith("language-")), "")


def _escaped(text: str) -> str:
    return _BREAKS_TEXT.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"{match['number']}\\{match['after']}" if match["number"] else f"\\{match[0]}"
