"""What is published of behaviour: that every change is exact, and what must come out again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from packaging.version import Version

from scripts.behaviour import lookup, store
from scripts.behaviour.model import Question
from scripts.probes import release_list
from scripts.releases import store as releases
from scripts.releases.model import ReleaseData

DATA = store.load()
ORDER = [each.version for each in release_list.candidates(releases.load(ReleaseData).releases)]


def test_at_least_forty_releases_from_0_27_10_to_the_newest_were_run() -> None:
    run = [measured.release for measured in DATA.measured]
    assert len(run) >= 40
    assert (run[0], run[-1]) == ("0.27.10", ORDER[-1])
    assert run == sorted(run, key=Version)


@pytest.mark.parametrize("question", DATA.questions, ids=lambda question: question.id)
def test_an_answer_ends_where_the_next_begins(question: Question) -> None:
    place = {release: index for index, release in enumerate(ORDER)}
    for before, after in pairwise(question.answers):
        assert (before.value, before.unknown) != (after.value, after.unknown)
        assert place[after.since] == place[before.until] + 1
    assert question.answers[-1].until == ORDER[-1]


def test_nothing_is_unknown() -> None:
    assert [question.id for question in DATA.questions for answer in question.answers if answer.unknown] == []


def test_the_answer_of_a_release_between_two_boundaries_is_found() -> None:
    assert lookup.value(DATA, "retries.after-61", "2.40.0") == "ignored"
