"""snippets/about/read_data.py, on the committed data, served as the site serves them."""

from __future__ import annotations

import json

import pytest
from packaging.version import Version

from scripts.behaviour import lookup
from scripts.behaviour import store as behaviour
from scripts.releases import catalogue
from scripts.releases.model import Label
from scripts.setup import ROOT
from tests.site.static_server import serving
from tests.snippets.running import RunSnippet

MINE = "2.54.0"


@pytest.fixture(scope="module")
def site():
    with serving(ROOT / "docs") as address:
        yield address


def test_it_names_the_later_releases_that_touch_azure_and_the_answers_of_this_one(
    run: RunSnippet, site: str
) -> None:
    printed = run("about/read_data.py", env={"NOTES_SITE": site, "OPENAI_RELEASE": MINE}).printed.splitlines()
    later = [
        f"{entry.version} {entry.release.upload_day}"
        for entry in catalogue.load().entries
        if Version(entry.version) > Version(MINE) and Label.AZURE in entry.labels
    ]
    data = behaviour.load()
    given = {question.id: lookup.answer(data, question.id, MINE) for question in data.questions}
    answered = [(name, answer.model_dump(mode="json")["value"]) for name, answer in given.items() if answer]
    told = [line.split(" ", 1) for line in printed[len(later) :]]
    assert later
    assert answered
    assert printed[: len(later)] == later
    assert [(name, json.loads(value)) for name, value in told] == answered
