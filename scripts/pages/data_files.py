"""The rules of docs/data: every JSON file has its schema beside it and keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from scripts.pages import located
from scripts.pages.finding import Finding
from scripts.pages.schemas import Schema, mismatches
from scripts.pages.tree import Tree

FOLDER = "docs/data"
SCHEMA = ".schema.json"
# The schema of front matter describes pages, not a file of data.
WITHOUT_DATA = {"page.schema.json"}


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with every file of data."""
    files = tree.files(FOLDER, "**/*.json")
    names = {path.name for path in files}
    for path in files:
        if not path.name.endswith(SCHEMA):
            yield from check_file(tree, path)
        elif path.name not in WITHOUT_DATA and path.name.replace(SCHEMA, ".json") not in names:
            yield Finding(tree.relative(path), 1, "a schema without data", path.name.replace(SCHEMA, ".json"))


def check_file(tree: Tree, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with one file of data."""
    name = tree.relative(path)
    beside = path.with_name(path.name.removesuffix(".json") + SCHEMA)
    if not beside.is_file():
        yield Finding(name, 1, "data without a schema", f"{tree.relative(beside)} beside it")
        return
    text = path.read_text("utf-8")
    try:
        data, schema = json.loads(text), json.loads(beside.read_text("utf-8"))
    except json.JSONDecodeError as error:
        yield Finding(name, error.lineno, f"text that is not JSON ({error.msg})", "JSON in both files")
        return
    yield from check_data(name, text, data, schema)


def check_data(name: str, text: str, data: object, schema: Schema) -> Iterator[Finding]:
    """Yield every place where data and schema differ."""
    wrong = list(mismatches(data, schema))
    # JSON is YAML, and YAML is read with line numbers; that takes time, so only when they are needed.
    positions = located.read(text) if wrong else located.Located()
    for mismatch in wrong:
        place = ".".join(map(str, mismatch.where)) or "the top"
        line = positions.line_of(mismatch.where)
        yield Finding(name, line, f"{mismatch.found} in {place}", mismatch.expected)
