"""What stands in for each action here: the same files in the same places, without GitHub."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from types import MappingProxyType


class ActionFailed(RuntimeError):
    """An action would have failed; the message says why, in one sentence."""


@dataclass(frozen=True)
class Machine:
    """What the jobs of one run share, and where one of them works."""

    workspace: Path
    """Folder of the job."""
    origin: Path
    """Repository that is checked out."""
    commit: str
    """What is checked out of it."""
    artifacts: Path
    """Folder with one folder for each artifact."""


Values = Mapping[str, str]


def checkout(machine: Machine, values: Values) -> str:
    """Clone the repository with its history; depth is no matter here."""
    del values
    _git("clone", "--quiet", "--no-checkout", str(machine.origin), str(machine.workspace))
    _git("-C", str(machine.workspace), "checkout", "--quiet", machine.commit)
    return machine.commit[:12]


def setup_python(machine: Machine, values: Values) -> str:
    """Take the Python that is there."""
    del machine
    return f"in place of {values['python-version']}: the one that is there"


def cache(machine: Machine, values: Values) -> str:
    """Begin without a cache, as a first run does."""
    del machine
    return f"nothing kept for {values['path'].split()[0]}"


def upload_artifact(machine: Machine, values: Values) -> str:
    """Keep files for the jobs that follow, what is in a folder without the folder."""
    target = machine.artifacts / values["name"]
    paths = [machine.workspace / line.strip() for line in values["path"].splitlines() if line.strip()]
    there = [path for path in paths if path.exists()]
    if len(there) < len(paths) and values.get("if-no-files-found") == "error":
        raise ActionFailed(f"There is no {(set(paths) - set(there)).pop().relative_to(machine.workspace)}.")
    for path in there:
        if path.is_dir():
            shutil.copytree(path, target, dirs_exist_ok=True)
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
    return f"{sum(file.is_file() for file in target.rglob('*'))} files"


def download_artifact(machine: Machine, values: Values) -> str:
    """Bring what another job kept."""
    pattern = values.get("name") or values.get("pattern", "*")
    found = [folder for folder in sorted(machine.artifacts.glob("*")) if fnmatchcase(folder.name, pattern)]
    if not found:
        raise ActionFailed(f"There is no artifact {pattern}.")
    for folder in found:
        shutil.copytree(folder, machine.workspace / values["path"], dirs_exist_ok=True)
    return ", ".join(folder.name for folder in found)


def attest(machine: Machine, values: Values) -> str:
    """Make sure that the hashes are those of the files; GitHub would sign them."""
    sums = machine.workspace / values["subject-checksums"]
    lines = [line.split("  ", 1) for line in sums.read_text(encoding="utf-8").splitlines()]
    for expected, name in lines:
        if hashlib.sha256((sums.parent / name).read_bytes()).hexdigest() != expected:
            raise ActionFailed(f"{name} is not what its hash says.")
    return f"{len(lines)} hashes hold"


def upload_pages(machine: Machine, values: Values) -> str:
    """Make sure that there is a site."""
    site = machine.workspace / values["path"]
    if not (site / "index.html").is_file():
        raise ActionFailed(f"There is no index.html in {values['path']}.")
    return f"{sum(1 for _ in site.rglob('*.html'))} pages"


def deploy_pages(machine: Machine, values: Values) -> str:
    """Do nothing: there is no host here."""
    del machine, values
    return "not deployed from here"


ACTIONS: Mapping[str, Callable[[Machine, Values], str]] = MappingProxyType(
    {
        "actions/attest-build-provenance": attest,
        "actions/cache": cache,
        "actions/checkout": checkout,
        "actions/deploy-pages": deploy_pages,
        "actions/download-artifact": download_artifact,
        "actions/setup-python": setup_python,
        "actions/upload-artifact": upload_artifact,
        "actions/upload-pages-artifact": upload_pages,
    }
)
"""Each says what it did, in one clause."""


def _git(*arguments: str) -> None:
    done = subprocess.run(["git", *arguments], capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ActionFailed(f"git {arguments[0]} failed: {done.stderr.strip()}.")
