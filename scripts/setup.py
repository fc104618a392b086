"""Make the project's own environment: .venv from scripts/requirements.txt.

Run by scripts/__main__.py on every start, under whatever Python the caller has, so it uses the standard
library alone. Writes .venv/ and, when that is complete, a stamp inside it; a broken-off set-up is redone.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
REQUIREMENTS = ROOT / "scripts" / "requirements.txt"
STAMP = ENVIRONMENT / "requirements.sha256"
OLDEST_PYTHON = (3, 11)


def executable(environment: Path, name: str) -> Path:
    """Return where a virtual environment keeps a program, on this operating system."""
    if os.name == "nt":
        return environment / "Scripts" / f"{name}.exe"
    return environment / "bin" / name


def is_inside() -> bool:
    """Tell whether this process already runs on the project's environment."""
    return Path(sys.prefix).resolve() == ENVIRONMENT.resolve()


def is_current() -> bool:
    """Tell whether the environment holds exactly what the requirements file asks for."""
    return STAMP.is_file() and STAMP.read_text(encoding="utf-8") == _wanted_stamp()


def make_environment() -> None:
    """Create .venv and install every requirement, with pip's own progress on the screen."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SystemExit(f"Python 3.11 or newer is needed; this is {found}. Run: python3.11 -m scripts")
    print(f"Setting up {ENVIRONMENT.name}: once, about a minute.", file=sys.stderr, flush=True)
    STAMP.unlink(missing_ok=True)
    # Without ensurepip, because some systems package it apart; the caller's own pip installs instead.
    venv.create(ENVIRONMENT, with_pip=False, clear=_was_made_by_another_python(), symlinks=os.name != "nt")
    _install_requirements()
    _make_project_importable()
    STAMP.write_text(_wanted_stamp(), encoding="utf-8")


def _was_made_by_another_python() -> bool:
    config = ENVIRONMENT / "pyvenv.cfg"
    wanted = ".".join(map(str, sys.version_info[:3]))
    return config.is_file() and f"version = {wanted}" not in config.read_text(encoding="utf-8")


def _install_requirements() -> None:
    python = executable(ENVIRONMENT, "python")
    caller = str(getattr(sys, "_base_executable", sys.executable))
    command = [caller, "-m", "pip", "--python", str(python), "install", "--require-hashes"]
    done = subprocess.run([*command, "--progress-bar", "on", "-r", str(REQUIREMENTS)], cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(
            f"{REQUIREMENTS.relative_to(ROOT)}: pip could not install what it lists (its message is above). "
            "Expected: a network that reaches the package index, and pip 22.3 or newer "
            "(python3 -m pip install --upgrade pip). Then run the same command again."
        )


def _make_project_importable() -> None:
    """Let `mkdocs` and `pytest`, started from the environment, import the project's own modules."""
    site_packages = executable(ENVIRONMENT, "python").parent.parent
    pattern = "Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages"
    for folder in site_packages.glob(pattern):
        (folder / "project.pth").write_text(f"{ROOT}\n", encoding="utf-8")


def _wanted_stamp() -> str:
    return hashlib.sha256(REQUIREMENTS.read_bytes() + str(ROOT).encode()).hexdigest()
