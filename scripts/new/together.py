"""Write several files so that all of them are there afterwards, or none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scripts.files import write_atomically


def write_together(root: Path, texts: Mapping[str, str]) -> None:
    """Write every file below the root; when one fails, put everything back as it was, and raise."""
    before = {path: (root / path).read_bytes() if (root / path).is_file() else None for path in texts}
    folders = [folder for path in texts for folder in (root / path).parents if not folder.exists()]
    try:
        for path, text in texts.items():
            write_atomically(root / path, text)
    except BaseException:
        _put_back(root, before, folders)
        raise


def _put_back(root: Path, before: Mapping[str, bytes | None], made: list[Path]) -> None:
    for path, content in before.items():
        if content is not None:
            (root / path).write_bytes(content)
        elif (root / path).is_file():
            (root / path).unlink()
    for folder in sorted(made, reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
