"""What the planner prints as a pin is installed as it stands, and makes one call."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from scripts.planner.pins import pins
from scripts.planner.plan import companions, plan
from scripts.setup import executable
from tests.planner.journeys import JOURNEYS, KNOWN, NEWEST
from tests.snippets.versions.index_tools import WITH_UV, uv

CALL = """
import openai
client = openai.AzureOpenAI(api_version="2024-10-21")
client.chat.completions.create(model="my-chat", messages=[{"role": "user", "content": "Say hello."}])
print(openai.__version__)
"""
PROJECT = '[project]\nname = "my-azure-app"\nversion = "0.1.0"\nrequires-python = ">=3.11"\n'


def with_pip(text: str, folder: Path) -> None:
    command = shlex.split(text)
    assert command[:4] == ["python", "-m", "pip", "install"]
    install(folder, *command[4:])


def with_constraints(text: str, folder: Path) -> None:
    (folder / "constraints.txt").write_text(text, encoding="utf-8")
    install(folder, "-c", "constraints.txt", "openai")


def with_uv(text: str, folder: Path) -> None:
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    command = shlex.split(text)
    assert command[:2] == ["uv", "add"]
    said = uv(*command[1:], "--quiet", cwd=folder, env=WITH_UV)
    assert said.code == 0, said.text


def install(folder: Path, *arguments: str) -> None:
    uv("venv", "--quiet", ".venv", cwd=folder)
    python = str(executable(folder / ".venv", "python"))
    said = uv("pip", "install", "--quiet", "--python", python, *arguments, cwd=folder, env=WITH_UV)
    assert said.code == 0, said.text


# Each way of pinning, and each release that something of its own is said about.
CASES = {
    "0.28.1 on Python 3.8 to the newest": ("pip", "2.2.0", with_pip),
    "1.55.2 beside httpx 0.28": ("pip", NEWEST, with_pip),
    "stay on 1.55.2": ("constraints.txt", "1.55.2", with_constraints),
    "3.37.0 to 3.38.0 with alerts on error text": ("pip", "3.38.0", with_pip),
    "2.33.0 behind a gateway": ("uv", "2.54.0", with_uv),
}


@pytest.mark.index
@pytest.mark.parametrize("name", CASES)
def test_a_pin_is_installed_as_it_is_printed_and_calls_azure(name: str, tmp_path: Path) -> None:
    tool, release, install_it = CASES[name]
    made = plan(JOURNEYS[name].ask, KNOWN)
    assert made.target == release
    printed = pins(made.target, (one.requirement for one in companions(made.target, KNOWN)))
    install_it(printed[tool], tmp_path)
    # Bodies are held to the types of the newest release elsewhere.
    with AzureDouble(check_names=False) as double:
        done = subprocess.run(
            [str(executable(tmp_path / ".venv", "python")), "-c", CALL],
            env=isolated() | double.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
    assert done.stdout.strip() == release, done.stderr
    assert [(one.path, one.status) for one in double.requests] == [
        ("/openai/deployments/my-chat/chat/completions", 200)
    ]
    assert double.failures == []
