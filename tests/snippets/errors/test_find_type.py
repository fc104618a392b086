"""errors/find_type.py: where a release has a name of its types, and what it offers in its place."""

from __future__ import annotations

import subprocess

import pytest
from packaging.version import Version

from scripts import environments
from scripts.environments.isolation import isolated
from tests.snippets.client.expected import release
from tests.snippets.running import FOLDER, RunSnippet, claimed_pins
from tests.snippets.versions.index_tools import python_with

SNIPPET = "errors/find_type.py"
FIELDS = "from openai.types.beta.threads import {0} as found; print(sorted(found.model_fields))"
BLOCK = "from openai.types.beta.threads import TextContentBlock"


def look_for(name: str, pin: str) -> list[str]:
    """Return what the program prints for a name."""
    command = [str(environments.ensure(pin)), str(FOLDER / SNIPPET), name]
    done = subprocess.run(command, env=isolated(), capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_a_name_that_is_gone_is_reported_with_names_like_it(pin: str, run: RunSnippet) -> None:
    version, verdict, *similar = run(SNIPPET, pin).printed.splitlines()
    assert version == f"openai {release(pin)}"
    assert verdict == "MessageContentText is not in this release. Names like it:"
    expected = "from openai.types.beta.threads import MessageContent"
    # Assistants came with 1.1.0; 1.0.0 has nothing of the kind.
    assert (expected in similar) == (release(pin) >= Version("1.1"))


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_a_name_is_found_where_an_import_can_take_it_from(pin: str) -> None:
    assert look_for("TextContentBlock", pin) == [f"openai {release(pin)}", BLOCK]


@pytest.mark.index
@pytest.mark.parametrize(
    ("wanted", "name"), [("1.13.4", "MessageContentText"), ("1.14.0", "TextContentBlock")]
)
def test_the_name_that_went_and_the_one_that_came_have_the_same_fields(wanted: str, name: str) -> None:
    assert python_with(f"openai=={wanted}", code=FIELDS.format(name)).lines == ["['text', 'type']"]
