"""Install the newest release of a tool with its own client, into a cache outside the project.

Writes $XDG_CACHE_HOME/openai-on-azure/newest (~/.cache without the variable), a folder a tool. Packages that
were installed before are brought up to date; when that fails, they are used as they are.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from scripts.environments.node import NodeMissing, find_npm
from scripts.setup import ENVIRONMENT, executable

OWN = frozenset({"node_modules", "package.json", "environment"})
"""What an installation consists of; all else in its folder belongs to one run."""
NODE = "node"
"""The package that brings Node.js itself: some tools need a newer one than systems have."""

_NPM = ("install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
_PATIENCE = 900


class NotInstalled(RuntimeError):
    """A tool could not be installed; the message is its client's last word."""


@dataclass(frozen=True)
class Tool:
    """A program whose newest release is wanted."""

    name: str
    """What its makers call it; in lower case, its folder in the cache."""
    client: Literal["npm", "uv"]
    """What installs it."""
    packages: tuple[str, ...]
    """What is installed; the first brings the program."""
    shown: dict[str, str]
    """Package → name, of those whose versions tables name."""


@dataclass(frozen=True)
class Installed:
    """A tool that can be run."""

    folder: Path
    """Where its projects have to stand so that it finds its packages."""
    command: tuple[str, ...]
    """What starts it."""
    version: str
    """Names and versions, as tables show them."""


def cache() -> Path:
    """Return the folder of all installations."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base, "openai-on-azure", "newest")


def install(tool: Tool) -> Installed:
    """Install a tool, or bring it up to date; NotInstalled says why neither worked."""
    folder = cache() / tool.name.lower()
    if tool.client == "uv":
        return _with_uv(tool, folder)
    command = (str(node()), str(_npm_program(folder, tool.packages)))
    versions = [f"{name} {_installed_version(folder, package)}" for package, name in tool.shown.items()]
    return Installed(folder, command, ", ".join(versions))


def node() -> Path:
    """Return the newest Node.js that npm installs; NotInstalled when there is none."""
    return _npm_program(cache() / NODE, (NODE,))


def _npm_program(folder: Path, packages: Sequence[str]) -> Path:
    """Install the newest packages with npm, and return the program of the first."""
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / "package.json"
    if not manifest.is_file():
        # Hexo takes a folder for one of its own by this key.
        manifest.write_text(json.dumps({"private": True, "hexo": {"version": ""}}), encoding="utf-8")
    try:
        _run([*find_npm(), *_NPM, *(f"{package}@latest" for package in packages)], folder)
    except (NotInstalled, NodeMissing) as error:
        if not all(_manifest_file(folder, package).is_file() for package in packages):
            raise NotInstalled(str(error)) from error
    programs = _manifest(folder, packages[0])["bin"]
    program = programs if isinstance(programs, str) else next(iter(programs.values()))
    return folder / "node_modules" / packages[0] / program


def _installed_version(folder: Path, package: str) -> str:
    """Return the version of a package that npm installed."""
    return str(_manifest(folder, package)["version"])


def _with_uv(tool: Tool, folder: Path) -> Installed:
    environment = folder / "environment"
    python = executable(environment, "python")
    uv = str(executable(ENVIRONMENT, "uv"))
    package = tool.packages[0]
    folder.mkdir(parents=True, exist_ok=True)
    if not python.is_file():
        _run([uv, "--quiet", "venv", "--no-project", "--python", sys.executable, str(environment)], folder)
    program = executable(environment, package)
    try:
        _run([uv, "--quiet", "pip", "install", "--python", str(python), "--upgrade", package], folder)
    except NotInstalled:
        if not program.is_file():
            raise
    asked = f"from importlib.metadata import version; print(version({package!r}))"
    version = _run([str(python), "-c", asked], folder).strip()
    return Installed(folder, (str(program),), f"{tool.name} {version}")


def _manifest(folder: Path, package: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_manifest_file(folder, package).read_text(encoding="utf-8"))
    return found


def _manifest_file(folder: Path, package: str) -> Path:
    return folder / "node_modules" / package / "package.json"


def _run(command: Sequence[str], folder: Path) -> str:
    """Run a client and return what it says; NotInstalled holds the line that tells why it failed."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotInstalled(f"its client could not be run: {error}") from error
    if done.returncode:
        raise NotInstalled(f"its client said: {complaint(done.stderr or done.stdout)}")
    return done.stdout


def complaint(said: str) -> str:
    """Return the line that tells most of a client's complaint."""
    lines = [line.strip(" ×╰─▶│").removeprefix("npm error ").strip() for line in said.splitlines()]
    telling = [line for line in lines if line and not line.startswith(("code ", "A complete log"))]
    return telling[0].rstrip(".") if telling else "nothing"
