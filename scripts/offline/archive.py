"""Make a zip of files that is the same, byte for byte, for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""
_READABLE = 0o100644 << 16


def packed(files: Mapping[str, bytes], folder: str) -> bytes:
    """Return the zip, everything in one folder, so that unpacking litters nothing."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{path}", _LONG_AGO)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE, 3
            archive.writestr(entry, files[path])
    return made.getvalue()
