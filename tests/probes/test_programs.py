"""The programs answer, on the pins, what docs/data/behaviour.json says of their releases."""

from __future__ import annotations

import json
import subprocess

import pytest

from scripts import environments
from scripts.azure_double.server import AzureDouble
from scripts.behaviour import lookup, store
from scripts.environments.isolation import isolated
from scripts.probes import surface
from scripts.probes.inside import RUN
from scripts.probes.names import ASKED
from scripts.probes.probes import INSIDE, PROBES
from scripts.probes.questions import labels
from scripts.probes.throwaway import Throwaway

DATA = store.load()
PINS = ("0.28.1", "1.55.3", "2.54.0", "newest")


def environment(pin: str) -> Throwaway:
    return Throwaway(environments.ensure(pin).parent.parent)


@pytest.mark.parametrize("pin", PINS)
def test_a_release_still_answers_what_was_measured(pin: str, tmp_path) -> None:
    release = str(environments.openai_version(pin))
    with AzureDouble() as double:
        done = subprocess.run(
            [str(environment(pin).python), str(RUN), *INSIDE],
            cwd=tmp_path,
            env=isolated() | double.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert double.failures == []
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["program"] for line in lines] == list(INSIDE), done.stderr
    found = {name: answer for line in lines for name, answer in line["answers"].items()}
    measured = {
        question.id: lookup.value(DATA, question.id, release)
        for question in DATA.questions
        if question.probe in INSIDE and lookup.answer(DATA, question.id, release)
    }
    assert found == {
        name: list(value) if isinstance(value, tuple) else value for name, value in measured.items()
    }


@pytest.mark.parametrize("pin", PINS)
def test_the_names_of_a_release_are_those_that_were_measured(pin: str) -> None:
    release = str(environments.openai_version(pin))
    present = surface.names(environment(pin).packages_folder)
    assert {question: name in present for question, name in ASKED.items()} == {
        question: lookup.value(DATA, question, release) for question in ASKED
    }


def test_a_name_that_is_read_can_be_imported() -> None:
    present = sorted(
        name for name in surface.names(environment("newest").packages_folder) if name[:7] == "openai."
    )
    program = f"import openai; print([name for name in {present!r} if not hasattr(openai, name[7:])])"
    done = subprocess.run(
        [str(environment("newest").python), "-c", program],
        env=isolated(),
        capture_output=True,
        text=True,
        check=True,
    )
    missing = done.stdout.strip()
    assert len(present) > 120
    assert missing == "[]"


def test_every_question_has_words_an_answer_and_a_probe() -> None:
    assert [question.id for question in DATA.questions] == list(labels())
    assert {question.probe for question in DATA.questions} == {*PROBES, "declared"}
    assert len(PROBES) >= 12
