"""Errors that need more than a few lines: a broken environment, a private CA, another package.

Each stage returns what the reader sees: the last lines of a traceback, or a line of a program's output.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from scripts import environments
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from tests.errors.harness import Case, run_all
from tests.snippets.upgrade import trust
from tests.snippets.upgrade.inline import say

LATER = ("1.55.3", "2.54.0", "3.0.0", "newest")
ASK = '{"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}'


@dataclass(frozen=True)
class Stage:
    """How to bring an error about where a case file cannot."""

    pins: tuple[str, ...]
    """The pins to do it on."""
    play: Callable[[str, Path], str]
    """Does it on a pin, in an empty folder, and returns what is seen."""


def header_of_a_function(pin: str, folder: Path) -> str:
    del folder
    lines = (
        "import os, openai\n"
        "endpoint = os.environ['AZURE_OPENAI_ENDPOINT'] + '/openai/v1/'\n"
        "client = openai.OpenAI(base_url=endpoint, api_key=lambda: 'token', max_retries=0)\n"
        f"client.chat.completions.create(**{ASK})"
    )
    with AzureDouble() as double:
        say(pin, lines, double)
        return f"Authorization: {double.requests[0].headers['authorization']}"


def private_ca(pin: str, folder: Path) -> str:
    lines = (
        "import os, openai\n"
        "endpoint = os.environ['AZURE_OPENAI_ENDPOINT'] + '/openai/v1/'\n"
        "client = openai.OpenAI(base_url=endpoint, api_key='0', max_retries=0)\n"
        "try:\n"
        f"    client.chat.completions.create(**{ASK})\n"
        "except openai.APIConnectionError as error:\n"
        "    behind = error.__cause__\n"
        "    print(f'{type(behind).__module__}.{type(behind).__name__}: {behind}')"
    )
    with trust.double_behind_a_private_ca(folder) as (double, _):
        return say(pin, lines, double).printed


def private_ca_on_0_28(pin: str, folder: Path) -> str:
    lines = (
        "import os, openai\n"
        "openai.api_type, openai.api_version, openai.api_key = 'azure', '2024-10-21', '0'\n"
        "openai.api_base = os.environ['AZURE_OPENAI_ENDPOINT']\n"
        "openai.ChatCompletion.create(engine='my-chat', messages=[])"
    )
    with trust.double_behind_a_private_ca(folder) as (double, _):
        return say(pin, lines, double).last_error


def newer_httpx(client: str) -> Callable[[str, Path], str]:
    """Put httpx 0.28 under a release that was made for an older one."""

    def play(pin: str, folder: Path) -> str:
        shutil.copytree(packages("1.55.3") / "httpx", folder / "httpx")
        lines = f"from openai import {client}; {client}(api_key='0')"
        return say(pin, lines, env={"PYTHONPATH": str(folder)}).last_error

    return play


def without_its_compiled_part(package: str) -> Callable[[str, Path], str]:
    """Leave out of a package what is no Python, as a copy for another platform would."""

    def play(pin: str, folder: Path) -> str:
        shutil.copytree(
            packages(pin) / package, folder / package, ignore=shutil.ignore_patterns("*.so", "*.pyd")
        )
        # The library imports parts of itself only when they are used.
        lines = "import openai; openai.OpenAI(api_key='0').chat.completions"
        return say(pin, lines, env={"PYTHONPATH": str(folder)}).last_error

    return play


def file_named_openai(pin: str, folder: Path) -> str:
    program = folder / "openai.py"
    program.write_text("from openai import OpenAI\n", encoding="utf-8")
    command = [str(environments.ensure(pin)), str(program)]
    done = subprocess.run(command, env=isolated(), capture_output=True, encoding="utf-8", check=False)
    return done.stderr.splitlines()[-1]


def without_openai(pin: str, folder: Path) -> str:
    del folder
    return say(pin, "import openai").last_error


def command_of_the_library(pin: str, folder: Path) -> str:
    del folder
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("bash is not on this machine's PATH")
    path = environments.ensure(pin).parent
    command = [shell, "-c", "openai migrate"]
    done = subprocess.run(command, env={"PATH": str(path)}, capture_output=True, text=True, check=False)
    return done.stderr.strip().partition("line 1: ")[2]


TEXT_SEARCH = '"DeploymentNotFound" in str(error)'


def searching_the_text(pin: str, folder: Path) -> str:
    """Return the condition once it is false for a deployment that does not exist."""
    del folder
    source = (
        "try:\n"
        "    v1().chat.completions.create(model='none', messages=messages)\n"
        "except openai.NotFoundError as error:\n"
        f"    found = {TEXT_SEARCH}\n"
        "raise LookupError(found)"
    )
    seen = run_all({"case": Case("case", SpecifierSet(), source)}, pin)["case"]
    return TEXT_SEARCH if seen.error == "LookupError: False" else seen.error


EXCEPT = "except httpx.HTTPError:"


def catching_httpx(pin: str, folder: Path) -> str:
    """Return the clause once it lets an error of the connection pass."""
    for name in ("httpx", "httpcore"):
        shutil.copytree(packages("2.54.0") / name, folder / name)
    source = (
        "import httpx\n"
        'queue("dropped", after_events=2)\n'
        "try:\n"
        "    for _ in v1().chat.completions.create(stream=True, **ask): pass\n"
        f"{EXCEPT}\n"
        "    pass"
    )
    env = {"PYTHONPATH": str(folder)}
    seen = run_all({"case": Case("case", SpecifierSet(), source)}, pin, env)["case"]
    return EXCEPT if "RemoteProtocolError" in seen.error + seen.cause else f"caught, {seen}"


def packages(pin: str) -> Path:
    """Return where a pin's environment keeps its packages."""
    (found,) = environments.ensure(pin).parent.parent.glob("lib/python*/site-packages")
    return found


STAGES = {
    "bearer-function": Stage(("1.0.0", "1.55.3"), header_of_a_function),
    "private-ca": Stage(LATER, private_ca),
    "private-ca-0.28": Stage(("0.28.1",), private_ca_on_0_28),
    "httpx-0.28": Stage(("1.0.0",), newer_httpx("OpenAI")),
    "httpx-0.28-async": Stage(("1.0.0",), newer_httpx("AsyncOpenAI")),
    "no-jiter": Stage(("1.109.1", "newest"), without_its_compiled_part("jiter")),
    "no-pydantic-core": Stage(("1.0.0", "newest"), without_its_compiled_part("pydantic_core")),
    "file-named-openai": Stage(("1.109.1", "newest"), file_named_openai),
    "no-openai": Stage(("rest",), without_openai),
    "openai-command": Stage(("2.48.0", "newest"), command_of_the_library),
    "text-search": Stage(("newest",), searching_the_text),
    "except-httpx": Stage(("3.0.0", "newest"), catching_httpx),
}
"""The stages by the name that wordings of the catalogue give them."""
