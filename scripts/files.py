"""Name files as the project does, and write them so that a reader never sees half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def as_written(path: str) -> str:
    """Return a path given on a command line as the project writes it: forward slashes, no ./ before it."""
    return Path(path).as_posix().removeprefix("./")


def write_atomically(path: Path, text: str) -> None:
    """Replace a file by new text in one step; an interruption leaves the old one whole."""
    write_bytes_atomically(path, text.encode())


def write_bytes_atomically(path: Path, content: bytes) -> None:
    """Replace a file by new content in one step, as write_atomically does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
