"""The rules of front matter: the schema, the order of keys, and what the two languages share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from scripts.pages.finding import LET_IT_FIX, Finding
from scripts.pages.front_matter import FENCE, FrontMatter
from scripts.pages.located import Value, Where
from scripts.pages.schemas import Schema, mismatches
from scripts.pages.tree import Page, Tree

SCHEMA = Path("docs/data/page.schema.json")
STAMP = "python3 -m scripts translate stamp"
EQUAL_IN_BOTH = ("original", "checked", "openai", "tags", "hide", "template")


@cache
def schema(root: Path) -> Schema:
    """Return the schema of front matter."""
    loaded: Schema = json.loads((root / SCHEMA).read_text("utf-8"))
    return loaded


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the front matter of every page."""
    rules = schema(tree.root)
    for page in tree.pages:
        yield from check_page(page, rules)
    for original, translation in tree.pairs:
        yield from check_pair(original, translation)
    for page in tree.pages:
        yield from _check_measurements(page, tree.root)


def check_page(page: Page, rules: Schema) -> Iterator[Finding]:
    """Yield what is wrong with one page's front matter by itself."""
    for line, fault in page.head.faults:
        yield Finding(
            page.path, line, fault, "YAML between two lines ---, as docs/data/page.schema.json says"
        )
    if page.head.faults:
        return
    for mismatch in mismatches(page.head.values, rules):
        line = page.head.line_of(mismatch.where)
        yield Finding(page.path, line, f"{mismatch.found} in {_name(mismatch.where)}", mismatch.expected)
    yield from _check_order(page, rules)
    if not page.is_translation and "source_hash" in page.head.values:
        line = page.head.line_of(("source_hash",))
        yield Finding(
            page.path, line, "source_hash in the original", "it in the translation alone; delete the lines"
        )


def _check_order(page: Page, rules: Schema) -> Iterator[Finding]:
    for where, mapping, part in _mappings(page, rules):
        known = [key for key in mapping if key in part["properties"]]
        wanted = [key for key in part["properties"] if key in mapping]
        if known != wanted:
            first = next(key for key, right in zip(known, wanted, strict=True) if key != right)
            line = page.head.line_of((*where, first))
            yield Finding(
                page.path, line, f"the keys in the order {', '.join(known)}", ", ".join(wanted), LET_IT_FIX
            )


def _mappings(page: Page, rules: Schema) -> Iterator[tuple[Where, dict[str, Value], Schema]]:
    """Yield each mapping whose order the schema gives, with its part of the schema."""
    yield (), page.head.values, rules
    for key in ("sources", "history"):
        for number, entry in enumerate(page.head.entries(key)):
            yield (key, number), entry, rules["properties"][key]["items"]


def check_pair(original: Page, translation: Page) -> Iterator[Finding]:
    """Yield where the front matter of the two languages differs though it must be equal."""
    ours, theirs = translation.head, original.head
    for where in must_be_equal(theirs, ours):
        found, wanted = value_at(ours.values, where), value_at(theirs.values, where)
        if found != wanted:
            other = f"{original.path}:{theirs.line_of(where)}"
            seen = f"{_shown(found)} in {_name(where)}"
            yield Finding(translation.path, ours.line_of(where), seen, f"{_shown(wanted)}, as in {other}")


def must_be_equal(*heads: FrontMatter) -> list[Where]:
    """Return where front matter has values that are the same in both languages."""
    found: dict[Where, None] = dict.fromkeys((key,) for key in EQUAL_IN_BOTH)
    for head in heads:
        for number, _ in enumerate(head.entries("sources")):
            found |= dict.fromkeys(("sources", number, key) for key in ("id", "url", "measured", "read"))
        for number, _ in enumerate(head.entries("history")):
            found |= {("history", number, "date"): None}
    return list(found)


def _check_measurements(page: Page, root: Path) -> Iterator[Finding]:
    """Yield sources that name a file of this project which does not exist."""
    for number, source in enumerate(page.head.entries("sources")):
        file = source.get("measured")
        if isinstance(file, str) and not (root / file).exists():
            line = page.head.line_of(("sources", number, "measured"))
            yield Finding(page.path, line, f"the missing file “{file}”", "a test or data file that exists")


def value_at(value: Value | None, where: Where) -> Value | None:
    """Return the value at a place, or None."""
    for step in where:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step] if step < len(value) else None
        else:
            return None
    return value


def _shown(value: Value | None) -> str:
    if value is None:
        return "nothing"
    return f"“{', '.join(map(str, value))}”" if isinstance(value, list) else f"“{value}”"


def _name(where: Where) -> str:
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in where) or "the front matter"


def in_order(text: str, rules: Schema) -> str:
    """Return the page with the keys at the top of its front matter in the schema's order."""
    lines = text.split("\n")
    end = lines.index(FENCE, 1) if lines[0] == FENCE and FENCE in lines[1:] else 0
    if not end:
        return text
    blocks = _blocks(lines[1:end])
    wanted = list(rules["properties"])
    if not all(key in wanted for key in blocks):
        return text
    ordered = [line for key in sorted(blocks, key=wanted.index) for line in blocks[key]]
    return "\n".join([FENCE, *ordered, *lines[end:]])


def _blocks(lines: list[str]) -> dict[str, list[str]]:
    """Group lines under the key that starts at the left margin."""
    blocks: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if line[:1].isalpha() and ":" in line:
            key = line.split(":", 1)[0]
        blocks.setdefault(key, []).append(line)
    return blocks
