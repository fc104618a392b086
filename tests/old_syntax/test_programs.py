"""What the data says of each construction: its program ends that way on one pin, and not on one before."""

from __future__ import annotations

from collections import defaultdict

import pytest
from packaging.version import Version

from scripts import environments
from scripts.azure_double import scenarios
from scripts.azure_double.server import AzureDouble
from scripts.old_syntax.model import Entry
from scripts.old_syntax.store import load
from tests.old_syntax.programs import Ended, ends, is_like
from tests.shared import once
from tests.snippets.upgrade.inline import say

ENTRIES = load().entries
# A change between two pins: what else shows the release.
SHOWN_ELSEWHERE = {
    "1.0.0": "the first pin that has it, and 0.28.1 was the release before",
    "2.16.0": "the changelog of that release",
    "2.35.0": "the changelog of that release",
    "3.0.0": "a pin, and 2.54.0 was the release before",
    "3.4.0": "tests/snippets/upgrade/test_first_releases.py",
    "3.38.0": "tests/snippets/upgrade/test_first_releases.py",
}


@pytest.fixture(scope="module")
def ended(tmp_path_factory) -> dict[tuple[str, str], Ended]:
    """How every program ended on every pin that its entry names, by pin and entry."""
    return once(tmp_path_factory, "programs-of-old-syntax", run_all)


def run_all() -> dict[tuple[str, str], Ended]:
    wanted: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for entry in ENTRIES:
        for pin in filter(None, (entry.on, entry.works_on, first_pin(entry))):
            wanted[pin][entry.id] = entry.fails
    with AzureDouble() as double:
        found = {
            (pin, name): end
            for pin, programs in wanted.items()
            for name, end in ends(pin, programs, double).items()
        }
        assert double.failures == []
    return found


def first_pin(entry: Entry) -> str:
    """Return the oldest pin that is not before `since`."""
    return next(
        pin for pin in environments.release_pins() if environments.openai_version(pin) >= Version(entry.since)
    )


def as_told(entry: Entry, end: Ended) -> bool:
    if entry.prints is not None:
        return end == Ended(entry.prints, "")
    return is_like(end.error, entry.error or "")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_the_program_ends_as_the_data_says(entry: Entry, ended) -> None:
    end = ended[entry.on, entry.id]
    assert as_told(entry, end), end


@pytest.mark.parametrize("entry", [one for one in ENTRIES if one.works_on], ids=lambda entry: entry.id)
def test_before_it_did_not_end_that_way(entry: Entry, ended) -> None:
    before = ended[entry.works_on, entry.id]
    assert not as_told(entry, before)
    if entry.silent:
        assert before == Ended(entry.printed_before or "", "")


# 1.0.0 to 1.1.2 say less of a name that is gone; it ends badly all the same.
SAYS_LESS = "has no attribute", "cannot import name"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_it_ends_badly_from_the_first_pin_on(entry: Entry, ended) -> None:
    end = ended[first_pin(entry), entry.id]
    assert as_told(entry, end) or any(text in end.error for text in SAYS_LESS), end


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_the_pins_stand_on_both_sides_of_the_release(entry: Entry) -> None:
    since = Version(entry.since)
    assert environments.openai_version(entry.on) >= since
    assert entry.works_on is None or environments.openai_version(entry.works_on) < since
    assert entry.since in SHOWN_ELSEWHERE


STREAM = """
import sys
sys.path.append(%r)
import httpx, openai
client = openai.AzureOpenAI()
ask = {"model": "my-chat", "messages": [{"role": "user", "content": "Hi."}]}
try:
    for _ in client.chat.completions.create(stream=True, **ask):
        pass
except httpx.HTTPError:
    print("caught")
"""


@pytest.fixture(scope="module")
def with_httpx() -> str:
    """Lines that read a stream, in reach of an httpx that 3.x itself does not install."""
    folder = say("rest", "import httpx, pathlib; print(pathlib.Path(httpx.__file__).parent.parent)").printed
    return STREAM % folder


@pytest.mark.parametrize(("pin", "caught"), [("2.54.0", True), ("3.0.0", False), ("newest", False)])
def test_an_exception_of_httpx_catches_nothing_of_3(pin: str, caught: bool, with_httpx: str) -> None:
    with AzureDouble() as double:
        double.queue(scenarios.dropped(after_events=2))
        said = say(pin, with_httpx, double, env={"OPENAI_API_VERSION": "2024-10-21"})
    assert (said.printed == "caught") == caught
    assert ("RemoteProtocolError" in said.stderr or "APIConnectionError" in said.stderr) != caught
