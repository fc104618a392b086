"""The record of reproduced errors: it counts for what stands today, and lacks nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts import environments
from scripts.errors import catalogue, reproductions
from scripts.errors.reproductions import Reproduction
from scripts.records import BadData
from tests.errors.harness import cases_of

DATA = catalogue.load()


def reproduction(case: str, digest: str, pin: str = "3.0.0") -> Reproduction:
    return Reproduction(
        case=case, pin=pin, openai=pin, python="3.11.7", digest=digest, day=date(2026, 11, 25)
    )


def test_the_committed_record_has_every_case_on_every_pin() -> None:
    held = {(one.case, one.pin) for one in reproductions.load(reproductions.COMMITTED) if _counts(one)}
    wanted = {
        (case, pin)
        for pin in environments.release_pins()
        for case in cases_of(environments.openai_version(pin))
    }
    assert wanted - held == set(), "run: python3 -m scripts test --record tests/errors"


def _counts(one: Reproduction) -> bool:
    return reproductions.digests(DATA).get(one.case) == one.digest


def test_a_changed_program_voids_the_record(tmp_path: Path) -> None:
    (tmp_path / "deployment-not-found.py").write_text("one", encoding="utf-8")
    before = reproductions.digests(DATA, tmp_path)
    (tmp_path / "deployment-not-found.py").write_text("two", encoding="utf-8")
    after = reproductions.digests(DATA, tmp_path)
    assert {case for case, digest in after.items() if digest != before[case]} == {"deployment-not-found"}


def test_a_changed_wording_voids_the_record() -> None:
    error = next(error for error in DATA.errors if error.wordings[0].cases)
    wording = error.wordings[0].model_copy(update={"text": "something else"})
    changed = error.model_copy(update={"wordings": (wording, *error.wordings[1:])})
    before = reproductions.digests(DATA)
    after = reproductions.digests(DATA.model_copy(update={"errors": (changed,)}))
    assert after[wording.cases[0]] != before[wording.cases[0]]


def test_what_is_saved_is_read_again_sorted(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    made = [reproduction("b", "0" * 16), reproduction("a", "0" * 16, "newest"), reproduction("a", "0" * 16)]
    reproductions.save(path, made)
    assert reproductions.load(path) == [made[2], made[1], made[0]]


def test_a_record_that_is_cut_short_is_told(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_text('{"$schema": "reproductions.schema.json", "repro', encoding="utf-8")
    with pytest.raises(BadData, match=r"record\.json is not JSON"):
        reproductions.load(path)


def test_without_a_record_nothing_was_reproduced(tmp_path: Path) -> None:
    assert reproductions.load(tmp_path / "none.json") == []
