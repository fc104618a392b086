"""What is published stands for the outcomes it was made of, and the other way round."""

from __future__ import annotations

import pytest

from scripts.behaviour import store
from scripts.behaviour.model import Label
from scripts.probes import assemble, changes
from tests.probes.made import ORDER, outcome

LABELS = {name: Label(ja=name, en=name) for name in ("retries.count", "errors.body")}
OUTCOMES = [
    outcome("1.0.0", {"retries.count": 1}),
    outcome("1.1.0", {"retries.count": 3}),
    outcome("1.9.0", {"retries.count": 3}),
    outcome("1.0.0", {}, "errors"),
    outcome("1.1.0", {"errors.body": ("a", "b")}, "errors"),
    outcome("1.2.0", {}, "errors", "it hung"),
    outcome("1.9.0", {"errors.body": True}, "errors"),
]
PROBES = {"errors": "1", "retries": "2"}
DATA = assemble.data(assemble.by_probe(OUTCOMES), ORDER, LABELS, PROBES)


def test_outcomes_come_back_from_what_is_published() -> None:
    back = assemble.outcomes(DATA, ORDER, PROBES)
    assert sorted(back, key=str) == sorted(OUTCOMES, key=str)
    assert assemble.data(assemble.by_probe(back), ORDER, LABELS, PROBES) == DATA


def test_what_a_changed_probe_answered_does_not_come_back() -> None:
    back = assemble.outcomes(DATA, ORDER, {"errors": "1", "retries": "3"})
    assert {outcome.probe for outcome in back} == {"errors"}


def test_the_file_is_read_as_it_was_written_and_written_once(tmp_path) -> None:
    file = tmp_path / "behaviour.json"
    assert store.save(DATA, file)
    assert store.load(file) == DATA
    assert not store.save(DATA, file)


def test_an_answer_is_one_line_of_the_file() -> None:
    assert '  {"since": "1.0.0", "until": "1.0.0", "value": 1},\n' in store.text_of(DATA)


def test_a_release_that_changes_nothing_adds_one_line() -> None:
    more = [outcome("1.10.0", {"retries.count": 3}), outcome("1.10.0", {"errors.body": True}, "errors")]
    data = assemble.data(assemble.by_probe([*OUTCOMES, *more]), ORDER, LABELS, PROBES)
    before, after = (store.text_of(each).splitlines() for each in (DATA, data))
    assert [line.rstrip(",") for line in after if "1.10.0" not in line] == [
        line.rstrip(",") for line in before
    ]
    assert len(after) == len(before) + 1


def test_a_question_without_words_is_named() -> None:
    with pytest.raises(KeyError, match=r"questions\.toml has no words for errors\.body"):
        assemble.data(assemble.by_probe(OUTCOMES), ORDER, {"retries.count": LABELS["retries.count"]}, PROBES)


def test_a_missing_file_names_the_command(tmp_path) -> None:
    with pytest.raises(store.BadData, match="Run: python3 -m scripts probe"):
        store.load(tmp_path / "behaviour.json")


def test_what_a_release_changed_is_said_in_a_line_each() -> None:
    assert changes.summary(DATA, "1.1.0").splitlines() == [
        "1.1.0: 2 answers changed:",
        "  retries.count: 1 → 3",
        "  errors.body: not asked → a, b",
    ]
    assert changes.summary(DATA, "1.5.0") == "1.5.0: no answer changed."
    assert "unknown (it hung)" in changes.summary(DATA, "1.2.0")
