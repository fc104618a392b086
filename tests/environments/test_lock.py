"""The lock verb."""

from __future__ import annotations

import pytest

from scripts.environments import lock
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
def test_a_second_lock_of_an_unchanged_pin_changes_nothing() -> None:
    assert lock.main(["--check", "0.28.1"]) == 0
