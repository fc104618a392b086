"""Since which release: what the upgrade pages say of releases that are no pins."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from scripts.azure_double import scenarios
from scripts.setup import ENVIRONMENT, executable
from tests.snippets.upgrade.inline import say

# The last release without, the first release with, the file, and what stands in it.
STEPS = {
    "APIRemovedInV1": ("1.1.2", "1.2.0", "lib/_old_api.py", "class APIRemovedInV1"),
    "OPENAI_BASE_URL": ("1.2.4", "1.3.0", "_client.py", "OPENAI_BASE_URL"),
    "DefaultHttpxClient": ("1.16.2", "1.17.0", "__init__.py", "DefaultHttpxClient"),
    "to_dict and to_json": ("1.16.2", "1.17.0", "_models.py", "def to_json"),
    "one credential": ("3.3.1", "3.4.0", "lib/azure.py", "raise MutuallyExclusiveAuthError"),
    "errors of a stream": ("3.13.0", "3.14.0", "_streaming.py", "raise APIConnectionError"),
}


@pytest.mark.index
@pytest.mark.parametrize(("before", "since", "file", "text"), STEPS.values(), ids=STEPS)
def test_it_came_with_that_release(before: str, since: str, file: str, text: str, tmp_path: Path) -> None:
    assert text not in source_of(before, file, tmp_path / before)
    assert text in source_of(since, file, tmp_path / since)


ASK = """
import os, openai
client = openai.AzureOpenAI(api_version="2024-10-21")
try:
    client.chat.completions.create(model="my-chat", messages=[{"role": "user", "content": "Say hello."}])
except openai.APIStatusError as error:
    print(error)
"""


@pytest.mark.index
@pytest.mark.parametrize(("release", "also_as_bearer"), [("2.33.0", True), ("2.34.0", False)])
def test_the_key_left_authorization(release: str, also_as_bearer: bool, tmp_path: Path, double) -> None:
    unpack(release, tmp_path)
    say("2.48.0", ASK, double, env={"PYTHONPATH": str(tmp_path)})
    (request,) = double.requests
    assert f"openai/python {release}" in request.headers["user-agent"].lower()
    assert request.headers["api-key"] == double.api_key
    assert ("authorization" in request.headers) == also_as_bearer


@pytest.mark.index
@pytest.mark.parametrize(("release", "has_code"), [("3.37.0", True), ("3.38.0", False)])
def test_the_code_left_the_text_of_errors(release: str, has_code: bool, tmp_path: Path, double) -> None:
    unpack(release, tmp_path)
    double.queue(scenarios.refused(404, {"error": {"code": "DeploymentNotFound", "message": "No."}}))
    said = say("newest", ASK, double, env={"PYTHONPATH": str(tmp_path)})
    assert f"openai/python {release}" in double.requests[0].headers["user-agent"].lower()
    assert ("DeploymentNotFound" in said.printed) == has_code
    assert "No." in said.printed


def source_of(release: str, file: str, target: Path) -> str:
    """Return a file of a release, empty where it has none."""
    unpack(release, target)
    path = target / "openai" / file
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def unpack(release: str, target: Path) -> None:
    """Put a release into a folder, without its dependencies."""
    uv = str(executable(ENVIRONMENT, "uv"))
    command = [uv, "--quiet", "pip", "install", "--no-deps", "--target", str(target), f"openai=={release}"]
    environment = {**os.environ, "UV_LINK_MODE": "copy"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
