"""Ask zizmor and actionlint what they think of the workflows. Run by tests/workflows, offline."""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.environments.node import find_node
from scripts.environments.node_packages import Packages
from scripts.setup import ENVIRONMENT, ROOT, executable
from scripts.workflows.model import FOLDER

ACTIONLINT = Packages("actionlint", Path(__file__).with_name("package.json"), ROOT / ".cache" / "actionlint")
_PROGRAM = Path("@tktco", "node-actionlint", "bin", "node-actionlint.js")


def zizmor(root: Path) -> str:
    """Return what zizmor finds, at its strictest; empty when it finds nothing."""
    command = [str(executable(ENVIRONMENT, "zizmor")), "--offline", "--persona", "auditor", "--no-progress"]
    done = _run([*command, "--format", "plain", str(root / ".github")], root)
    return "" if done.returncode == 0 else done.stdout


def actionlint(root: Path) -> str:
    """Return what actionlint finds; empty when it finds nothing."""
    program = ACTIONLINT.ensure() / _PROGRAM
    done = _run([str(find_node()), str(program), f"{FOLDER.as_posix()}/*.yml"], root)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _run(command: list[str], root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=root, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
