"""support/collect.py: tells versions on every release, and never the value of a variable."""

from __future__ import annotations

import pytest

from scripts import environments
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "support/collect.py"


def lines_of(printed: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in printed.splitlines())


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_it_names_the_release_and_its_http_stack(pin: str, run: RunSnippet) -> None:
    found = lines_of(run(SNIPPET, pin).printed)
    release = environments.openai_version(pin)
    assert found["openai"] == str(release)
    stack = "requests" if release.major == 0 else "httpx" if release.major < 3 else "httpx2"
    assert found[stack] != "not installed"
    assert found["Python"].startswith("3.")


def test_httpx_is_not_there_from_3_0_on(run: RunSnippet) -> None:
    assert lines_of(run(SNIPPET, "3.0.0").printed)["httpx"] == "not installed"


def test_no_value_of_a_variable_appears(run: RunSnippet) -> None:
    planted = {
        "AZURE_OPENAI_ENDPOINT": "https://planted-host.openai.azure.com",
        "AZURE_OPENAI_API_KEY": "planted-key",
        "AZURE_OPENAI_AD_TOKEN": "planted-token",
        "OPENAI_API_VERSION": "planted-version",
        "HTTPS_PROXY": "http://planted-user:planted-word@planted-proxy:8080",
    }
    printed = run(SNIPPET, "newest", env=planted).printed
    assert "planted" not in printed
    assert [lines_of(printed)[name] for name in planted] == ["set"] * len(planted)


@pytest.mark.parametrize(
    ("value", "state"),
    [
        ("abc", "set"),
        ("", "set, but empty"),
        ("  ", "set, but empty"),
        ("abc\n", "set, with a space, a line break or a quotation mark at an end"),
        ("'abc'", "set, with a space, a line break or a quotation mark at an end"),
        ('"abc"', "set, with a space, a line break or a quotation mark at an end"),
    ],
)
def test_a_value_that_cannot_be_right_is_told(value: str, state: str, run: RunSnippet) -> None:
    printed = run(SNIPPET, "newest", env={"AZURE_OPENAI_API_KEY": value}).printed
    assert lines_of(printed)["AZURE_OPENAI_API_KEY"] == state


def test_a_variable_that_is_missing_is_told(run: RunSnippet) -> None:
    assert lines_of(run(SNIPPET, "newest").printed)["OPENAI_API_VERSION"] == "not set"
