"""The lock verb."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.environments import lock, pins
from scripts.environments.pins import Pin, all_pins


def test_a_pin_that_does_not_exist_is_refused_with_the_names_there_are(capsys) -> None:
    assert lock.main(["9.9.9"]) == 2
    told = capsys.readouterr().err
    assert "no pin 9.9.9" in told
    assert "0.28.1" in told


@pytest.mark.index
def test_a_release_that_is_not_on_the_index_is_told_in_one_sentence() -> None:
    pin = Pin("3.47.0", ("openai==3.47.0",), all_pins()["3.0.0"].day)
    with pytest.raises(RuntimeError, match=r"pin 3\.47\.0: the package index offers no set that fits"):
        lock.resolve_pin(pin)


@pytest.mark.index
def test_a_second_lock_of_an_unchanged_pin_changes_nothing(tmp_path: Path, monkeypatch) -> None:
    # In a folder of its own: an index may show a package only days after its upload.
    monkeypatch.setattr(pins, "LOCKS", tmp_path)
    monkeypatch.setattr(lock, "ROOT", tmp_path)
    assert lock.main(["--check", "0.28.1"]) == 1
    assert lock.main(["0.28.1"]) == 0
    assert lock.main(["--check", "0.28.1"]) == 0
