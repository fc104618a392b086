"""Keep the data of this room: read, check against the schema, write in one step.

Reads and writes docs/data/releases.json; reads impact.json and releases-overrides.json.
"""

from __future__ import annotations

import json
from pathlib import Path

from scripts.files import write_atomically
from scripts.records import AnyRecord, BadData, Record, read
from scripts.releases.model import CorrectionData, ImpactData, ReleaseData
from scripts.setup import ROOT

DATA = ROOT / "docs" / "data"
CACHE = ROOT / ".cache" / "releases"
FILES: dict[str, type[Record]] = {
    "releases": ReleaseData,
    "impact": ImpactData,
    "releases-overrides": CorrectionData,
}
"""Name of each data file, without its ending, and what it holds."""


def load(kind: type[AnyRecord], folder: Path = DATA) -> AnyRecord:
    """Return the content of a data file; raises BadData with one sentence."""
    path = folder / f"{_name(kind)}.json"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadData(f"{_shown(path)} is missing. Run: python3 -m scripts releases") from error
    return read(kind, text, _shown(path))


def text_of(record: Record) -> str:
    """Return a data file's text: one line for each entry of its list, so that a change is one line."""
    value = record.model_dump(mode="json", by_alias=True)
    parts = [f"{json.dumps(key)}: {_entries(entry)}" for key, entry in value.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def save(record: Record, folder: Path = DATA) -> Path:
    """Write a data file, unless what stands there is the same; return its path."""
    path = folder / f"{_name(type(record))}.json"
    text = text_of(record)
    read(type(record), text, _shown(path))
    _write_if_new(path, text)
    return path


def _entries(value: object) -> str:
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    lines = [json.dumps(entry, ensure_ascii=False) for entry in value]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _write_if_new(path: Path, text: str) -> None:
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_atomically(path, text)


def _name(kind: type[Record]) -> str:
    return next(name for name, held in FILES.items() if held is kind)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
