"""Write elements as Markdown. Pure.

Space that a browser would not show is left out, and blocks stand apart by one empty line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from scripts.hooks.elements import Element, Node

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    *("p", "blockquote", "article", "div", "section", "ol", "ul", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tfoot", "tr", "td", "th"),
}
_LITERAL = frozenset({"pre", "code", "kbd", "samp"})
_CELLS = ("td", "th")
_BREAK = re.compile(r"[\t ]*[\r\n][\t \r\n]*")
_SPACE = re.compile(r"[\t ]+")
_ANY_SPACE = re.compile(r"[\t \r\n]+")
_SPACES = " \t\r\n"
# What means something anywhere, at a word's edge, before a tag's name, at the start of a line, in a list.
_BREAKS_TEXT = re.compile(
    r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|^[#>+-](?=\s)|^(?P<number>\d+)(?P<after>[.)])(?=\s)",
    re.MULTILINE,
)


@dataclass(frozen=True)
class _Place:
    """Where something stands."""

    on_one_line: bool = False
    """In a heading or a cell."""
    literal: bool = False
    """In code, where nothing is marked."""
    spaced: bool = False
    """In a block of code, where every space counts."""
    in_item: bool = False
    """In an item of a list."""


def written(root: Element) -> str:
    """Return the Markdown of all that stands in an element."""
    return _inside(root, _Place()).strip("\n")


def escaped(text: str) -> str:
    """Keep text from being read as Markdown or HTML, without escaping more than that needs."""
    return _BREAKS_TEXT.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"{match['number']}\\{match['after']}" if match["number"] else f"\\{match[0]}"


def _inside(element: Element, place: _Place) -> str:
    parts = filter(None, _parts(element, place))
    return "".join(parts if place.spaced else _apart(parts))


def _parts(element: Element, place: _Place) -> Iterator[str]:
    """Yield what each child of an element is written as."""
    around: list[Node | None] = [None, *element.children, None]
    is_block = element.name in _BLOCKS
    for before, child, after in zip(around, around[1:], around[2:], strict=False):
        if isinstance(child, Element):
            yield _written(child, place)
        elif child is not None:
            starts = _is_apart(before) or (is_block and before is None)
            ends = _is_apart(after) or (is_block and after is None)
            if child.strip() or not (starts or ends):
                yield _text(child, place, starts, ends)


def _is_apart(node: Node | None) -> bool:
    return isinstance(node, Element) and (node.name in _BLOCKS or node.name == "pre")


def _text(text: str, place: _Place, starts: bool, ends: bool) -> str:
    if not place.spaced:
        text = _SPACE.sub(" ", _BREAK.sub("\n", text))
    if not place.literal:
        text = escaped(text)
    text = text.lstrip(_SPACES) if starts else text
    return text.rstrip() if ends else text


def _apart(parts: Iterator[str]) -> Iterator[str]:
    """Yield parts and the line breaks between them: as many as the larger of two wants, two at most."""
    owed = 0
    for part in parts:
        inner = part.lstrip("\n")
        wanted = len(part) - len(inner)
        yield "\n" * (min(2, max(owed, wanted)) if owed and wanted else owed + wanted)
        core = inner.rstrip("\n")
        yield core
        owed = len(inner) - len(core)
    yield "\n" * owed


def _written(element: Element, place: _Place) -> str:
    text = _inside(element, _within(element.name, place))
    write = _WRITERS.get(element.name)
    return write(element, text, place) if write else text


@cache
def _within(name: str, place: _Place) -> _Place:
    return _Place(
        on_one_line=place.on_one_line or name in _HEADINGS or name in _CELLS,
        literal=place.literal or name in _LITERAL,
        spaced=place.spaced or name == "pre",
        in_item=place.in_item or name == "li",
    )


Writer = Callable[[Element, str, _Place], str]


def _marked(mark: str) -> Writer:
    """Return what writes text between marks, with the space around it outside of them."""

    def write(element: Element, text: str, place: _Place) -> str:
        del element
        if place.literal:
            return text
        before, inner, after = _cut(text)
        return f"{before}{mark}{inner}{mark}{after}" if inner else ""

    return write


def _cut(text: str) -> tuple[str, str, str]:
    """Return one space for that before a text, the text, and one for that after it."""
    return " " * text.startswith(" "), text.strip(), " " * text.endswith(" ")


def _link(element: Element, text: str, place: _Place) -> str:
    if place.literal:
        return text
    before, inner, after = _cut(text)
    target, title = element.attributes.get("href"), element.attributes.get("title")
    if not inner or not target:
        return inner
    if inner.replace(r"\_", "_") == target and not title:
        return f"<{target}>"
    return f"{before}[{inner}]({target}{_title(title)}){after}"


def _picture(element: Element, text: str, place: _Place) -> str:
    del text
    shown, source = (element.attributes.get(name, "") for name in ("alt", "src"))
    return shown if place.on_one_line else f"![{shown}]({source}{_title(element.attributes.get('title'))})"


def _title(title: str | None) -> str:
    return ' "{}"'.format(title.replace('"', r"\"")) if title else ""


def _code(element: Element, text: str, place: _Place) -> str:
    del element
    if place.literal:
        return text
    before, inner, after = _cut(text)
    if not inner:
        return ""
    runs = [len(run) for run in re.findall("`+", inner)]
    marks, space = "`" * (max(runs, default=0) + 1), " " * bool(runs)
    return f"{before}{marks}{space}{inner}{space}{marks}{after}"


def _block_of_code(element: Element, text: str, place: _Place) -> str:
    """Fence code with more marks than the code itself has in a row."""
    del place
    marks = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    names = element.parent.classes if element.parent else set()
    language = next((name.removeprefix("language-") for name in names if name.startswith("language-")), "")
    return f"\n\n{marks}{language}\n{text.strip(chr(10))}\n{marks}\n\n"


def _paragraph(element: Element, text: str, place: _Place) -> str:
    del element
    inner = text.strip(_SPACES)
    return f" {inner} " if place.on_one_line else _own_lines(inner)


def _division(element: Element, text: str, place: _Place) -> str:
    del element
    inner = text.strip()
    return f" {inner} " if place.on_one_line else _own_lines(inner)


def _own_lines(text: str) -> str:
    return f"\n\n{text}\n\n" if text else ""


def _heading(element: Element, text: str, place: _Place) -> str:
    if place.on_one_line:
        return text
    return f"\n\n{'#' * int(element.name[1])} {_ANY_SPACE.sub(' ', text.strip())}\n\n"


def _quotation(element: Element, text: str, place: _Place) -> str:
    del element
    inner = text.strip(_SPACES)
    if place.on_one_line:
        return f" {inner} "
    return "\n" + _indented(inner, "> ", ">") + "\n\n" if inner else "\n"


def _indented(text: str, mark: str, on_empty: str = "") -> str:
    return "\n".join(mark + line if line else on_empty for line in text.split("\n"))


def _list(element: Element, text: str, place: _Place) -> str:
    if place.in_item:
        return "\n" + text.rstrip()
    return f"\n\n{text}{_after_list(element)}"


def _after_list(element: Element) -> str:
    """Return a line break where something other than a list follows."""
    around = element.parent.children if element.parent else []
    place = next(number for number, child in enumerate(around) if child is element)
    follows = next((node for node in around[place + 1 :] if isinstance(node, Element) or node.strip()), None)
    is_list = isinstance(follows, Element) and follows.name in {"ul", "ol"}
    return "" if follows is None or is_list else "\n"


def _item(element: Element, text: str, place: _Place) -> str:
    del place
    inner = text.strip()
    if not inner:
        return "\n"
    mark = _mark(element) + " "
    return mark + _indented(inner, " " * len(mark))[len(mark) :] + "\n"


def _mark(item: Element) -> str:
    around = item.parent
    if around is None or around.name != "ol":
        return "-"
    first = around.attributes.get("start", "")
    items = [child for child in around.elements if child.name == "li"]
    return f"{(int(first) if first.isnumeric() else 1) + items.index(item)}."


def _term(element: Element, text: str, place: _Place) -> str:
    del element
    inner = _ANY_SPACE.sub(" ", text.strip())
    if place.on_one_line:
        return f" {inner} "
    return f"\n\n{inner}\n" if inner else "\n"


def _meaning(element: Element, text: str, place: _Place) -> str:
    del element
    inner = text.strip()
    if place.on_one_line:
        return f" {inner} "
    return ":" + _indented(inner, "    ")[1:] + "\n" if inner else "\n"


def _cell(element: Element, text: str, place: _Place) -> str:
    """Keep a cell on its line, and its bars within it."""
    del place
    inner = " ".join(text.split()).replace("|", r"\|")
    return f" {inner} " + "|" * int(element.attributes.get("colspan") or 1)


def _row(element: Element, text: str, place: _Place) -> str:
    del place
    above, below = _lines_of_head(element)
    return f"{above}|{text}\n{below}"


def _lines_of_head(row: Element) -> tuple[str, str]:
    """Return what stands above and below a row: an empty head, the line below a head, or nothing."""
    part = row.parent
    if part is None or part.elements[0] is not row:
        return "", ""
    cells = list(row.within(*_CELLS))
    line = "| " + " | ".join(["---"] * sum(_width(cell) for cell in cells)) + " |\n"
    heads = all(cell.name == "th" for cell in cells)
    alone = part.name == "thead" and len(list(part.within("tr"))) == 1
    headless = part.name != "tbody" or part.parent is None or not any(part.parent.within("thead"))
    if heads or alone or headless:
        return "", line
    before = part.parent.elements[0] is part if part.parent else True
    return (line.replace("---", "") + line, "") if before else ("", "")


def _width(cell: Element) -> int:
    return int(cell.attributes.get("colspan") or 1)


def _caption(element: Element, text: str, place: _Place) -> str:
    del element, place
    return f"{text.strip()}\n\n"


def _apart_always(element: Element, text: str, place: _Place) -> str:
    del element, place
    return f"\n\n{text.strip()}\n\n"


def _line_break(element: Element, text: str, place: _Place) -> str:
    del element, text
    return " " if place.on_one_line else "  \n"


def _quoted(element: Element, text: str, place: _Place) -> str:
    del element, place
    return f'"{text}"'


def _rule(element: Element, text: str, place: _Place) -> str:
    del element, text, place
    return "\n\n---\n\n"


_WRITERS: Mapping[str, Writer] = {
    "a": _link,
    "article": _division,
    "b": _marked("**"),
    "blockquote": _quotation,
    "br": _line_break,
    "caption": _caption,
    "code": _code,
    "dd": _meaning,
    "del": _marked("~~"),
    "div": _division,
    "dl": _division,
    "dt": _term,
    "em": _marked("*"),
    "figcaption": _apart_always,
    **dict.fromkeys(_HEADINGS, _heading),
    "hr": _rule,
    "i": _marked("*"),
    "img": _picture,
    "kbd": _code,
    "li": _item,
    "ol": _list,
    "p": _paragraph,
    "pre": _block_of_code,
    "q": _quoted,
    "s": _marked("~~"),
    "samp": _code,
    "section": _division,
    "strong": _marked("**"),
    "sub": _marked(""),
    "sup": _marked(""),
    "table": _apart_always,
    "td": _cell,
    "th": _cell,
    "tr": _row,
    "ul": _list,
}
