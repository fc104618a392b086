"""Run uv and pip as a reader would, for the tests that ask the package index."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.setup import ENVIRONMENT, ROOT, executable

UV = executable(ENVIRONMENT, "uv")
# A program of snippets/ that calls uv: its folder first, and this machine's own certificates, if it has any.
WITH_UV: Mapping[str, str] = {
    "PATH": f"{UV.parent}{os.pathsep}{os.environ['PATH']}",
    **{name: os.environ[name] for name in ("SSL_CERT_FILE", "SSL_CERT_DIR") if name in os.environ},
}


@dataclass(frozen=True)
class Said:
    """What a tool answered."""

    code: int
    """Exit code."""
    text: str
    """Standard output, then standard error, spaces and line breaks evened out."""
    lines: list[str]
    """Lines of standard output."""


def uv(*arguments: str, cwd: Path = ROOT, stdin: str = "", env: Mapping[str, str] | None = None) -> Said:
    """Run uv with the project's own copy."""
    return _run([str(UV), *arguments], cwd, stdin, env)


def resolve(*requirements: str, python: str = "3.11", options: tuple[str, ...] = ()) -> Said:
    """Resolve requirements without installing anything."""
    fixed = ("pip", "compile", "-", "--quiet", "--no-header", "--no-annotate", "--only-binary", ":all:")
    return uv(*fixed, "--python-version", python, *options, stdin="\n".join(requirements))


def pip(*arguments: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> Said:
    """Run the newest pip, in an environment of its own."""
    run_pip = ("run", "--quiet", "--isolated", "--no-project", "--with", "pip", "python", "-m", "pip")
    return uv(*run_pip, *arguments, cwd=cwd, env=env)


def python_with(*requirements: str, code: str) -> Said:
    """Run a line of Python beside packages that are fetched for it."""
    wanted = [part for one in requirements for part in ("--with", one)]
    return uv("run", "--quiet", "--isolated", "--no-project", *wanted, "python", "-c", code)


def on_index() -> set[str]:
    """Return the releases of openai that have files on the index, from the committed data."""
    data = json.loads((ROOT / "docs" / "data" / "releases.json").read_text(encoding="utf-8"))
    return {one["version"] for one in data["releases"] if one["on_index"]}


def _run(command: list[str], cwd: Path, stdin: str, env: Mapping[str, str] | None = None) -> Said:
    done = subprocess.run(
        command,
        cwd=cwd,
        env=os.environ | dict(env or {}),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    text = " ".join(f"{done.stdout} {done.stderr}".split())
    return Said(done.returncode, text, done.stdout.splitlines())
