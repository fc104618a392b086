"""The search for the releases at which an answer changes, with a library that is made up."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.probes import bisection, ranges, release_list, session
from scripts.probes.assemble import by_probe
from scripts.probes.journal import Journal
from scripts.releases.model import Release
from tests.probes.made import DAYS, ORDER, Library, outcome

START = [*ORDER[::9], ORDER[-1]]


def found(library: Library, journal: Journal, known=()) -> list[tuple[str, str]]:
    outcomes = session.run(known, ["retries"], START, DAYS, journal, library.measure)
    answers = ranges.of_probe(by_probe(outcomes), "retries", ORDER)["retries.count"]
    return [(answer.since, answer.until) for answer in answers]


@settings(deadline=None)
@given(st.sets(st.integers(1, 99), max_size=6))
def test_every_change_that_a_measured_release_shows_is_found_exactly(tmp_path_factory, boundaries) -> None:
    library = Library(*boundaries)
    journal = Journal(tmp_path_factory.mktemp("journal") / "outcomes.jsonl")
    begins = sorted({0, *boundaries})
    ends = [begin - 1 for begin in begins[1:]] + [99]
    # Two changes between the same two measured releases are both found: the answer is their number.
    assert found(library, journal) == [
        (ORDER[begin], ORDER[end]) for begin, end in zip(begins, ends, strict=True)
    ]
    assert len(library.asked) == len(set(library.asked)) <= len(START) + 7 * len(boundaries)


def test_a_run_that_was_stopped_goes_on_where_it_stopped(tmp_path) -> None:
    class Stopped(Library):
        def measure(self, release, day, probes):
            if len(self.asked) == 7:
                raise KeyboardInterrupt
            return super().measure(release, day, probes)

    journal = Journal(tmp_path / "outcomes.jsonl")
    first, second = Stopped(50), Library(50)
    with pytest.raises(KeyboardInterrupt):
        found(first, journal)
    kept = list(journal.outcomes())
    assert len(kept) >= 6
    assert found(second, journal, kept) == [("1.0.0", "1.49.0"), ("1.50.0", "1.99.0")]
    assert not set(second.asked) & {each.release for each in kept}


def test_what_was_asked_otherwise_and_half_a_line_are_passed_over(tmp_path) -> None:
    file = tmp_path / "outcomes.jsonl"
    journal = Journal(file)
    journal.add(outcome("1.0.0", {"retries.count": 3}))
    line = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(
        "".join(json.dumps(each) + "\n" for each in (line, line | {"digest": "other"}, {"digest": 1}))
        + json.dumps(line)[:50],
        encoding="utf-8",
    )
    assert list(journal.outcomes()) == [outcome("1.0.0", {"retries.count": 3})]
    journal.forget()
    assert list(journal.outcomes()) == []


def test_a_probe_that_fails_leaves_a_reason_and_costs_no_other(tmp_path) -> None:
    def measure(release, day, probes):
        del day
        for probe in probes:
            fails = probe == "errors" and release == ORDER[0]
            answers = {} if fails else {f"{probe}.count": 1}
            yield outcome(release, answers, probe, "it hung" if fails else None)

    journal = Journal(tmp_path / "outcomes.jsonl")
    days = {release: DAYS[release] for release in ORDER[:2]}
    outcomes = session.run([], ["retries", "errors"], list(days), days, journal, measure)
    known = by_probe(outcomes)
    (whole,) = ranges.of_probe(known, "retries", ORDER)["retries.count"]
    assert (whole.since, whole.until, whole.value) == ("1.0.0", "1.1.0", 1)
    unknown, answered = ranges.of_probe(known, "errors", ORDER)["errors.count"]
    assert (unknown.since, unknown.value, unknown.unknown) == ("1.0.0", None, "it hung")
    assert (answered.since, answered.value) == ("1.1.0", 1)


def test_a_question_that_a_release_is_not_asked_leaves_no_answer() -> None:
    known = by_probe([outcome("1.0.0", {}), outcome("1.1.0", {"retries.count": 3})])
    ((answer,),) = ranges.of_probe(known, "retries", ORDER).values()
    assert (answer.since, answer.until) == ("1.1.0", "1.1.0")


def test_nothing_is_asked_when_every_change_is_exact() -> None:
    known = by_probe([outcome("1.0.0", {"a": 1}), outcome("1.1.0", {"a": 2}), outcome("1.99.0", {"a": 2})])
    assert bisection.wanted(known, ["retries"], ["1.0.0", "1.99.0"], ORDER) == {}


def release(version: str, **changed) -> Release:
    facts = {
        "version": version, "changelog_day": None, "upload_day": "2026-01-01", "on_index": True,
        "yanked": False, "requires_python": None, "dependencies": (), "dependencies_unknown": None,
        "labels": (),
    }  # fmt: skip
    return Release.model_validate(facts | changed)


def test_only_releases_that_can_be_installed_are_asked() -> None:
    every = [
        release("0.27.9"), release("0.27.10"), release("1.0.0b1"), release("1.0.0"),
        release("1.59.0", on_index=False), release("1.60.0", yanked=True), release("2.0.0"),
    ]  # fmt: skip
    assert [each.version for each in release_list.candidates(every)] == ["0.27.10", "1.0.0", "2.0.0"]


def test_the_search_begins_with_the_ends_the_majors_and_those_named() -> None:
    order = [*ORDER[:20], "2.0.0", "2.1.0", "2.2.0"]
    assert release_list.first_ones(order, {"1.4.0"}) == [
        "1.0.0", "1.4.0", "1.9.0", "1.18.0", "2.0.0", "2.2.0",
    ]  # fmt: skip
