"""Put a page into the menu: one line in `nav` of mkdocs.yml, one in `nav_translations`, nothing else touched.

Whole lines are added to the text, so that comments and layout stay; the result is read back and compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.new import menu
from scripts.new.menu import FILE, Item, Menu
from scripts.new.place import Place
from scripts.new.refusal import Refused
from scripts.new.scalar import scalar
from scripts.pages import located
from scripts.pages.located import Value


@dataclass(frozen=True)
class Entry:
    """What the menu shall show."""

    place: Place
    """The page."""
    label: str
    """English label, by which nav_translations finds the Japanese one."""
    japanese: str
    """Japanese label."""
    is_named: bool
    """False when the Japanese label is only a placeholder."""


def with_entry(text: str, entry: Entry) -> str:
    """Return mkdocs.yml with the page after the last one of its section; Refused says why that fails."""
    before = menu.read(text)
    beside = _beside(before, entry.place)
    _check_label(entry, beside, before)
    lines = text.split("\n")
    added = [_listed(lines, entry, beside[-1])]
    if entry.label not in before.translations and entry.label != entry.japanese:
        added.append(_translated(lines, entry, beside, before))
    after = _with_lines(lines, added)
    _check_result(text, after, entry)
    return after


def _beside(found: Menu, place: Place) -> Sequence[Item]:
    """Return the list that holds the section's pages, up to the last of them."""
    places = [[item.value.rpartition("/")[0] == place.section for item in items] for items in found.lists]
    holding = [number for number, flags in enumerate(places) if any(flags)]
    if len(holding) != 1:
        seen = f"the pages of {place.section}/ in {len(holding)} lists of `nav`"
        raise Refused(FILE, seen, "them in one list, as the new page goes after the last of them")
    flags, items = places[holding[0]], found.lists[holding[0]]
    return items[: len(flags) - flags[::-1].index(True)]


def _check_label(entry: Entry, beside: Sequence[Item], found: Menu) -> None:
    """Refuse a label that the menu has already for something else."""
    for item in beside:
        if item.label == entry.label:
            raise Refused(
                f"{FILE}:{item.line + 1}", f"the label “{entry.label}” in this list", "another English title"
            )
    used = {item.label for items in found.lists for item in items} | found.translations.keys()
    shown = found.translations[entry.label].value if entry.label in found.translations else entry.label
    if entry.label in used and entry.is_named and shown != entry.japanese:
        seen = f"the label “{entry.label}” with the Japanese “{shown}”"
        raise Refused(FILE, seen, "another English title, or this Japanese one")


def _listed(lines: Sequence[str], entry: Entry, last: Item) -> tuple[int, str]:
    """Return where the line for `nav` goes, and the line."""
    start = lines[last.line][: last.column]
    if start.strip() != "-":
        raise menu.not_understood(last.line + 1, "an entry of `nav` that does not start its line")
    return last.line + 1, f"{start}{scalar(entry.label)}: {entry.place.name}"


def _translated(lines: Sequence[str], entry: Entry, beside: Sequence[Item], found: Menu) -> tuple[int, str]:
    """Return where the line for `nav_translations` goes, and the line: after the nearest neighbour's."""
    labels = [item.label for item in beside if item.label in found.translations]
    near = found.translations[labels[-1] if labels else list(found.translations)[-1]]
    start = lines[near.line][: near.column]
    if start.strip():
        raise menu.not_understood(
            near.line + 1, "an entry of `nav_translations` that does not start its line"
        )
    return near.line + 1, f"{start}{scalar(entry.label)}: {scalar(entry.japanese)}"


def _with_lines(lines: Sequence[str], added: Sequence[tuple[int, str]]) -> str:
    longer = list(lines)
    # From the bottom up, so that the numbers of the lines above stay true.
    for at, line in sorted(added, reverse=True):
        end = "\r" if longer[at - 1].endswith("\r") else ""
        longer.insert(at, line + end)
    return "\n".join(longer)


def _check_result(before: str, after: str, entry: Entry) -> None:
    """Read the new text, and refuse it when anything but the entry changed."""
    now = menu.read(after)
    listed = [item for items in now.lists for item in items if item.value == entry.place.name]
    same = _without(located.read(after).values, entry) == _without(located.read(before).values, entry)
    if [item.label for item in listed] != [entry.label] or not same:
        raise menu.not_understood(1, "a menu where a line more would change other entries")


def _without(value: Value, entry: Entry) -> Value:
    """Return the data of mkdocs.yml without what belongs to the entry."""
    if isinstance(value, list):
        return [_without(item, entry) for item in value if item != {entry.label: entry.place.name}]
    if isinstance(value, dict):
        own = (entry.label, entry.japanese)
        return {key: _without(item, entry) for key, item in value.items() if (key, item) != own}
    return value
