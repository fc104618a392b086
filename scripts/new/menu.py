"""The menu as mkdocs.yml has it: the lists of `nav`, and the Japanese labels, each entry with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from scripts.new.refusal import Refused
from scripts.pages import located

FILE = "mkdocs.yml"
HOW_IT_LOOKS = "`nav`, and `nav_translations` of the Japanese site, with one entry a line"


@dataclass(frozen=True)
class Item:
    """One entry of the menu."""

    label: str
    """English label."""
    value: str
    """The page, such as client/choose.md; for a translation, the Japanese label."""
    line: int
    """Its line, counted from 0."""
    column: int
    """Where it starts in that line."""


@dataclass(frozen=True)
class Menu:
    """What mkdocs.yml says of the menu."""

    lists: tuple[tuple[Item, ...], ...]
    """The pages of each list of `nav`, the outermost list first."""
    translations: dict[str, Item]
    """The Japanese labels, by the English ones."""


def read(text: str) -> Menu:
    """Read the menu; Refused says what is not understood in it."""
    try:
        root = yaml.compose(text, Loader=located.LOADER)
    except yaml.YAMLError as error:
        raise not_understood(1, "text that is not YAML") from error
    nav = _child(root, "nav")
    if not isinstance(nav, yaml.SequenceNode):
        raise not_understood(1, "no list of pages in `nav`")
    return Menu(tuple(map(tuple, _lists(nav))), _translations(root))


def not_understood(line: int, found: str) -> Refused:
    """Return the refusal of a menu that has another form than ours."""
    return Refused(f"{FILE}:{line}", found, HOW_IT_LOOKS)


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)


def _lists(sequence: yaml.SequenceNode) -> Iterator[list[Item]]:
    inner: list[yaml.SequenceNode] = []
    items: list[Item] = []
    for node in sequence.value:
        if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
            raise not_understood(node.start_mark.line + 1, "an entry of `nav` without a label")
        label, value = node.value[0]
        if isinstance(value, yaml.SequenceNode):
            inner.append(value)
        else:
            items.append(Item(label.value, value.value, node.start_mark.line, node.start_mark.column))
    yield items
    for below in inner:
        yield from _lists(below)


def _translations(root: yaml.Node | None) -> dict[str, Item]:
    found = _child(_japanese(root), "nav_translations")
    if not isinstance(found, yaml.MappingNode) or not found.value:
        raise not_understood(1, "no `nav_translations` of the Japanese site")
    return {
        key.value: Item(key.value, value.value, key.start_mark.line, key.start_mark.column)
        for key, value in found.value
    }


def _japanese(root: yaml.Node | None) -> yaml.Node | None:
    """Return what mkdocs-static-i18n is told of the Japanese site."""
    for plugin in _items(_child(root, "plugins")):
        for language in _items(_child(_child(plugin, "i18n"), "languages")):
            locale = _child(language, "locale")
            if locale is not None and locale.value == "ja":
                return language
    return None


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []
