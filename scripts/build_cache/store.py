"""Keep records in a folder, each beside its key and a hash of itself."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

_ENDING = ".page"


@dataclass(frozen=True)
class Store:
    """The records of one project."""

    folder: Path
    """Where they stand; one file a page, replaced when the page is made anew."""

    def get(self, address: str, key: str) -> bytes | None:
        """Return the record of a page under a key; None when there is no such record, or no whole one."""
        try:
            found = self._path(address).read_bytes()
        except OSError:
            return None
        head, _, record = found.partition(b"\n")
        return record if head == _head(key, record) else None

    def put(self, address: str, key: str, record: bytes) -> None:
        """Keep a record in one step; a folder that cannot be written to keeps nothing."""
        path = self._path(address)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=_ENDING)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_head(key, record) + b"\n" + record)
                Path(aside).replace(path)
            except BaseException:
                Path(aside).unlink(missing_ok=True)
                raise

    def _path(self, address: str) -> Path:
        return self.folder / f"{address}{_ENDING}"


def _head(key: str, record: bytes) -> bytes:
    return f"{key} {hashlib.sha256(record).hexdigest()}".encode()
