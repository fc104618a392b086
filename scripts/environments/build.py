"""Build the environment of a pin under .venvs/, or return the one that is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from scripts.environments.pins import all_pins, lock_digest
from scripts.setup import ENVIRONMENT, ROOT, executable

ENVIRONMENTS = ROOT / ".venvs"


def ensure(pin: str, folder: Path = ENVIRONMENTS) -> Path:
    """Return the Python of the pin's environment, built first when it is missing.

    Raises RuntimeError with the installer's words when the lock cannot be installed.
    """
    home = _home(pin, folder)
    if not home.is_dir():
        _build(pin, home)
    return executable(home, "python")


def ensure_all(names: Iterable[str], folder: Path = ENVIRONMENTS) -> None:
    """Build every environment that is missing, on all cores, saying each as it is ready."""
    missing = [name for name in names if not _home(name, folder).is_dir()]
    if not missing:
        return
    print(f"Building {len(missing)} environments from snippets/locks:", file=sys.stderr, flush=True)
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        waiting = {pool.submit(ensure, name, folder): name for name in missing}
        for done, finished in enumerate(as_completed(waiting), start=1):
            finished.result()
            print(f"  {done}/{len(missing)}  {waiting[finished]}", file=sys.stderr, flush=True)


def _home(pin: str, folder: Path) -> Path:
    version = f"py{sys.version_info.major}.{sys.version_info.minor}"
    return folder / f"{pin}-{lock_digest(pin)}-{version}"


def _build(pin: str, home: Path) -> None:
    """Make the environment aside and move it into place whole, so that a half-built one is never used."""
    aside = home.with_name(f".{home.name}-{os.getpid()}")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        _uv("venv", "--relocatable", "--no-project", "--python", sys.executable, str(aside))
        lock = all_pins()[pin].lock
        python = str(executable(aside, "python"))
        _uv("pip", "install", "--python", python, "--compile-bytecode", "--require-hashes", "-r", str(lock))
        aside.rename(home)
    except OSError:
        if not home.is_dir():  # else another process was faster, and its environment is as good
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _uv(*arguments: str) -> None:
    # The installer may need the machine's certificates: only the snippets must not see them.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [str(executable(ENVIRONMENT, "uv")), "--quiet", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise RuntimeError(f"uv {arguments[0]} failed: {done.stderr.strip()}")
