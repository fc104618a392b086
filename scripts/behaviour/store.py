"""Read and write docs/data/behaviour.json."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from scripts import records
from scripts.behaviour.model import BehaviourData, Question
from scripts.files import write_atomically
from scripts.records import BadData
from scripts.setup import ROOT

FILE = ROOT / "docs" / "data" / "behaviour.json"
SHOWN = "docs/data/behaviour.json"


def load(file: Path = FILE) -> BehaviourData:
    """Return what was measured; raises BadData with one sentence."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadData(f"{SHOWN} is missing. Run: python3 -m scripts probe") from error
    return _read(text)


def save(data: BehaviourData, file: Path = FILE) -> bool:
    """Write the file in one step, unless it says the same; return whether it was written."""
    text = text_of(data)
    _read(text)
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return False
    write_atomically(file, text)
    return True


@lru_cache(maxsize=4)
def _read(text: str) -> BehaviourData:
    """Return the data, with the end of each answer that still holds."""
    data = records.read(BehaviourData, text, SHOWN)
    questions = tuple(_ended(question, data.measured[-1].release) for question in data.questions)
    return data.model_copy(update={"questions": questions})


def _ended(question: Question, newest: str) -> Question:
    *before, last = question.answers
    last = last if last.until else last.model_copy(update={"until": newest})
    return question.model_copy(update={"answers": (*before, last)})


def text_of(data: BehaviourData) -> str:
    """Return the file's text: one line a measured release, one an answer, so that a change is one line.

    An answer that still holds has no end, so that a new release that changes nothing adds one line alone.
    """
    value = data.model_dump(mode="json", by_alias=True, exclude_none=True)
    newest = data.measured[-1].release
    for entry in value["questions"]:
        if entry["answers"][-1]["until"] == newest:
            del entry["answers"][-1]["until"]
    measured = ",\n".join(_line(entry) for entry in value["measured"])
    questions = ",\n".join(_question(entry) for entry in value["questions"])
    return (
        f'{{\n"$schema": {_line(value["$schema"])},\n"probes": {_line(value["probes"])},\n'
        f'"measured": [\n{measured}\n],\n'
        f'"questions": [\n{questions}\n]\n}}\n'
    )


def _question(entry: dict[str, object]) -> str:
    answers = entry.pop("answers")
    assert isinstance(answers, list)
    lines = ",\n".join(f"  {_line(answer)}" for answer in answers)
    return f'{_line(entry)[:-1]}, "answers": [\n{lines}\n]}}'


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
