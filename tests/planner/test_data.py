"""The steps: where they lead, what they rest on, and that what was measured agrees with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from scripts.behaviour import store as behaviour
from scripts.behaviour.model import Answer, BehaviourData, Question
from scripts.hooks.language import LANGUAGES
from scripts.planner import store, targets
from scripts.planner.installing import NOT, PYTHONS, QUESTION, blocked
from scripts.planner.model import Client, Evidence, Touch, UpgradeSteps
from scripts.planner.plan import companions, order, reason
from scripts.records import BadData
from scripts.setup import ROOT
from tests.planner.journeys import KNOWN

DATA = KNOWN.data
STEPS = {step.id: step for step in DATA.steps}


@pytest.fixture(scope="module")
def measured():
    """What releases were measured to do, with the answers of each question."""
    return {question.id: question.answers for question in behaviour.load().questions}


def test_it_covers_the_way_from_0_28_to_the_newest() -> None:
    assert len(STEPS) >= 35
    assert {order(step.since).major for step in DATA.steps} == {1, 2, 3}
    assert {touch for step in DATA.steps for touch in step.touches} == set(Touch)
    assert {client for step in DATA.steps for client in step.clients} == set(Client)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fix_is_on_a_page(language) -> None:
    assert [step.id for step in DATA.steps if not targets.heading(step, language)] == []


@pytest.mark.parametrize("changed", [{"page": "upgrade/no-such-page.md"}, {"anchor": "no-such-heading"}])
def test_a_fix_that_is_nowhere_is_named(changed) -> None:
    with pytest.raises(BadData, match=f"{DATA.steps[0].id} leads to .*no-such"):
        targets.heading(DATA.steps[0].model_copy(update=changed), "en")


def test_every_release_that_is_named_can_be_installed() -> None:
    named = {step.since for step in DATA.steps} | {step.until for step in DATA.steps if step.until}
    named |= {rest.version for rest in DATA.rests}
    named |= {version for one in DATA.companions for version in (one.since, one.until)}
    assert named <= set(KNOWN.usable)


def test_every_file_that_is_evidence_exists() -> None:
    files = {evidence.file for step in DATA.steps for evidence in step.evidence if evidence.file}
    assert [file for file in sorted(files) if not (ROOT / file).is_file()] == []


def test_both_languages_say_it_with_the_same_code_and_end_like_sentences() -> None:
    for step in DATA.steps:
        for text in (step.title, step.consequence, step.fix):
            assert sorted(_code(text.ja)) == sorted(_code(text.en)), step.id
        assert all(text.ja.endswith("。") for text in (step.consequence, step.fix)), step.id
        assert all(text.en.endswith((".", "`")) for text in (step.consequence, step.fix)), step.id
        assert not step.title.ja.endswith("。") and not step.title.en.endswith("."), step.id


def _code(text: str) -> list[str]:
    return text.split("`")[1::2]


def test_a_measured_question_changes_its_answer_where_the_step_begins(measured) -> None:
    wrong = [
        f"{step.id}: {evidence.question} does not change at {step.since}"
        for step in DATA.steps
        for evidence in step.evidence
        if evidence.question
        and step.since not in {answer.since for answer in measured.get(evidence.question, ())}
    ]
    assert wrong == []


def test_what_does_not_install_was_measured_not_to(measured) -> None:
    asked = {python: measured.get(QUESTION.format(python=python), ()) for python in PYTHONS}
    assert {python for python, answers in asked.items() if answers} >= {"3.8", "3.9", "3.10", "3.11"}
    wrong = [
        f"{version} on {python}: {answer.value}"
        for python, answers in asked.items()
        for answer in answers
        for version in KNOWN.usable
        if order(answer.since) <= order(version) <= order(answer.until)
        and (answer.value == NOT) != (reason(version, python, KNOWN) is not None)
    ]
    assert wrong == []


def test_the_steps_tell_of_every_release_that_was_measured_not_to_install() -> None:
    by_steps_alone = blocked(KNOWN.releases, DATA.steps, BehaviourData.model_construct(questions=()))
    assert by_steps_alone == KNOWN.blocked, "a step with pythons and until is missing or wrong"


def test_what_is_taken_back_was_measured_to_end_there(measured) -> None:
    for step in DATA.steps:
        for evidence in step.evidence:
            if step.until and not step.pythons and evidence.question:
                ends = {answer.since: answer.until for answer in measured[evidence.question]}
                assert ends[step.since] == step.until, step.id


def test_what_is_measured_keeps_a_release_off_a_python_too() -> None:
    answer = Answer.model_construct(since="3.50.0", until="3.54.0", value=NOT)
    question = Question.model_construct(id="python.install-3.10", answers=(answer,))
    data = BehaviourData.model_construct(questions=(question,))
    ranges = blocked(KNOWN.releases, DATA.steps, data)["3.10"]
    assert [(one.since, one.until, one.why) for one in ranges] == [("3.50.0", "3.54.0", "dependencies")]


def test_a_release_that_needs_a_companion_makes_no_client_without_it(measured) -> None:
    answers = measured["python.construct-today"]
    assert len(answers) == 3
    for answer in answers:
        for version in (answer.since, answer.until):
            assert (answer.value == "constructs") == (not companions(version, KNOWN)), version


@pytest.mark.parametrize(
    "evidence",
    [{}, {"question": "retries.count", "file": "tests/x.py"}, {"url": "https://example.org/"}],
    ids=["nothing", "two things", "no day"],
)
def test_evidence_is_one_thing(evidence) -> None:
    with pytest.raises(ValidationError):
        Evidence.model_validate(evidence)


def test_steps_out_of_order_and_the_same_id_twice_are_refused() -> None:
    value = DATA.model_dump(by_alias=True)
    for steps in ([*value["steps"][::-1]], [value["steps"][0], value["steps"][0]]):
        with pytest.raises(ValidationError):
            UpgradeSteps.model_validate(value | {"steps": steps})


def test_data_that_are_missing_or_wrong_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadData, match=r"upgrade-steps\.json is missing"):
        store.load(tmp_path / "upgrade-steps.json")
    value = json.loads(store.FILE.read_text(encoding="utf-8"))
    value["steps"][0]["kind"] = "bad"
    (tmp_path / "upgrade-steps.json").write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(BadData, match="steps/0/kind"):
        store.load(tmp_path / "upgrade-steps.json")


def test_a_question_that_nobody_asks_is_named(monkeypatch) -> None:
    measured = behaviour.load()
    fewer = measured.model_copy(update={"questions": measured.questions[:1]})
    monkeypatch.setattr(behaviour, "load", lambda: fewer)
    with pytest.raises(BadData, match=r"module-functions rests on the question names\.azure-client"):
        store.load_all()
