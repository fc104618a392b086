"""The catalogue's messages are what real releases, pip and broken environments say, word for word."""

from __future__ import annotations

import platform
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from packaging.version import Version

from scripts import environments
from scripts.errors import catalogue, reproductions
from scripts.errors.reproductions import Reproduction
from scripts.snippets import runs
from tests.errors.harness import Case, cases, cases_of, expected, run_all, says, wordings
from tests.errors.installers import PIP
from tests.errors.staged import STAGES
from tests.snippets.upgrade.test_first_releases import unpack
from tests.snippets.versions.index_tools import pip, uv

IN_A_PROJECT = {"pip-you-have", "respx"}
"""Cases that tests of their own below produce."""


PROPERTY = "reproduction"


@pytest.fixture
def reproduced(record_property) -> Callable[[str, str], None]:
    """Note that a case ended on a pin as the catalogue says."""
    wanted = reproductions.digests(catalogue.load())

    def note(case: str, pin: str) -> None:
        done = Reproduction(
            case=case,
            pin=pin,
            openai=runs.release_of(pin),
            python=platform.python_version(),
            digest=wanted[case],
            day=date.today(),
        )
        record_property(PROPERTY, done.model_dump_json())

    return note


@pytest.mark.parametrize("pin", environments.release_pins())
def test_each_case_ends_as_the_catalogue_says(pin: str, reproduced) -> None:
    release = environments.openai_version(pin)
    wanted = cases_of(release)
    assert wanted
    seen = run_all(wanted, pin)
    wrong = [
        f"{name}: {wording.text!r} is not {seen[name]}"
        for name in wanted
        for wording in expected(name, release)
        if not says(seen[name].cause if wording.is_cause else seen[name].error, wording.text)
    ]
    assert wrong == []
    assert [name for name in wanted if not expected(name, release)] == [], "the catalogue says nothing of it"
    for name in wanted:
        reproduced(name, pin)


@pytest.mark.parametrize(
    ("stage", "pin"), [(name, pin) for name, stage in STAGES.items() for pin in stage.pins]
)
def test_each_stage_ends_as_the_catalogue_says(stage: str, pin: str, tmp_path: Path, reproduced) -> None:
    release = Version("0") if pin == environments.REST else environments.openai_version(pin)
    seen = STAGES[stage].play(pin, tmp_path)
    texts = [wording.text for wording in expected(stage, release)]
    assert texts
    assert [text for text in texts if not says(seen, text)] == [], seen
    reproduced(stage, pin)


@pytest.mark.index
@pytest.mark.parametrize("case", PIP)
def test_pip_says_what_the_catalogue_says(case: str, tmp_path: Path, reproduced) -> None:
    said = pip(*PIP[case], cwd=tmp_path)
    assert said.code != 0
    for wording in wordings()[case]:
        for line in wording.text.splitlines():
            assert all(" ".join(piece.split()) in said.text for piece in line.split("…")), said.text
    reproduced(case, environments.REST)


@pytest.mark.index
def test_pip_warns_of_what_another_package_wants(tmp_path: Path, reproduced) -> None:
    uv("venv", "--quiet", "--seed", str(tmp_path / "venv"))
    python = str(next(path for path in (tmp_path / "venv").glob("*/python*") if path.stem == "python"))
    install = ("run", "--no-project", python, "-m", "pip", "install", "--quiet", "--no-deps")
    uv(*install, "openai==1.0.0b3", "pyautogen==0.2.0b1")
    said = uv(*install[:-1], "openai==1.1.1")
    (wording,) = wordings()["pip-you-have"]
    assert wording.text in said.text
    reproduced("pip-you-have", environments.REST)


RESPX = """# On openai >=1.0.
import respx
with respx.mock() as mock:
    mock.post(endpoint + "/openai/v1/chat/completions").respond(200, json={})
    v1().chat.completions.create(**ask)
"""


@pytest.mark.index
@pytest.mark.parametrize(("pin", "sees"), [("2.54.0", True), ("newest", False)])
def test_a_mock_of_httpx_sees_nothing_of_3_x(pin: str, sees: bool, tmp_path: Path, reproduced) -> None:
    packages = ["respx==0.22.0", "httpx==0.28.1", "httpcore==1.0.9"]
    done = uv("pip", "install", "--no-deps", "--target", str(tmp_path), *packages)
    assert done.code == 0, done.text
    (seen,) = run_all(_one(RESPX), pin, {"PYTHONPATH": str(tmp_path)}).values()
    (wording,) = wordings()["respx"]
    assert says(seen.error, wording.text) != sees, seen
    if not sees:
        reproduced("respx", pin)


# Releases side by side: the last with one form, the first with the next, and the pin whose packages they get.
STEPS = [
    ("missing-credentials-openai", "2.33.0", "2.34.0", "2.48.0"),
    ("wrong-http-client", "2.46.0", "2.47.0", "2.48.0"),
    ("empty-key", "1.92.2", "1.92.3", "1.109.1"),
    ("stream-interrupted", "3.13.0", "3.14.0", "newest"),
    ("event-loop-closed", "3.14.0", "3.14.1", "newest"),
    ("deployment-not-found", "3.37.0", "3.38.0", "newest"),
]


@pytest.mark.index
@pytest.mark.parametrize(("case", "last", "first", "pin"), STEPS, ids=[step[0] for step in STEPS])
def test_a_form_changes_with_the_release_that_the_catalogue_names(
    case: str, last: str, first: str, pin: str, tmp_path: Path
) -> None:
    for release in (last, first):
        unpack(release, tmp_path / release)
        env = {"PYTHONPATH": str(tmp_path / release)}
        (seen,) = run_all({case: cases()[case]}, pin, env).values()
        for wording in expected(case, Version(release)):
            assert says(seen.cause if wording.is_cause else seen.error, wording.text), (release, seen)
    assert expected(case, Version(last)) != expected(case, Version(first))


def test_every_case_of_the_catalogue_is_run_somewhere_on_a_release_of_its_range() -> None:
    known = {*cases(), *STAGES, *PIP, *IN_A_PROJECT}
    assert set(wordings()) == known
    releases = {pin: environments.openai_version(pin) for pin in environments.release_pins()}
    unseen = [
        wording.text
        for name, case in cases().items()
        for wording in wordings()[name]
        if not any(
            case.releases.contains(release) and wording in expected(name, release)
            for release in [*releases.values(), *_steps_of(name)]
        )
    ]
    assert unseen == []


def _steps_of(case: str) -> list[Version]:
    return [Version(release) for name, last, first, _ in STEPS if name == case for release in (last, first)]


def _one(source: str) -> dict[str, Case]:
    return {"case": Case("case", cases()["deployment-not-found"].releases, source)}


def test_a_text_is_compared_to_the_last_letter() -> None:
    assert says("a b\nc", "a b\nc")
    assert says("a 1 c", "a … c")
    assert not says("a b", "a")
    assert not says("x: a b", "a b")
