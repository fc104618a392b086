"""Seal what is published: an archive that is the same for the same files, and the hashes of all there is."""

from __future__ import annotations

import hashlib
import tarfile
from pathlib import Path

SUMS = "SHA256SUMS"
ARCHIVE = "site.tar"


def archive(site: Path, target: Path) -> None:
    """Write every file of the site into a tar, without times and owners."""
    with tarfile.open(target, "w", format=tarfile.USTAR_FORMAT) as made:
        for file in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = tarfile.TarInfo(f"site/{file.relative_to(site).as_posix()}")
            entry.size, entry.mode = file.stat().st_size, 0o644
            with file.open("rb") as content:
                made.addfile(entry, content)


def sums(folder: Path) -> str:
    """Return the hashes of the files of a folder, in the form that `sha256sum --check` reads."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != SUMS)
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)
