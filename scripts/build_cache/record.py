"""Take from a page what MkDocs and the hooks made of it, as bytes, and give it back to such a page.

Files that a page links to are named by their address, and only the few classes that a page holds are read.
"""

from __future__ import annotations

import datetime
import io
import pickle
from collections.abc import Mapping

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

_CLASSES = (AnchorLink, TableOfContents, datetime.date, datetime.datetime, datetime.timezone)
_KNOWN = {(kind.__module__, kind.__qualname__): kind for kind in _CLASSES}
_OURS = "scripts."


def made(page: Page, before: Mapping[str, object]) -> bytes:
    """Return all that a page has become since its attributes were as given."""
    now = {name: value for name, value in vars(page).items() if before.get(name, before) is not value}
    written = io.BytesIO()
    _Writer(written, pickle.HIGHEST_PROTOCOL).dump(now)
    return written.getvalue()


def give(page: Page, record: bytes, files: Files) -> bool:
    """Make a page what a record says; False when the record cannot be read, and the page is as it was."""
    try:
        now = _Reader(io.BytesIO(record), files).load()
    except Exception:  # whatever bytes of another time may lead to
        return False
    vars(page).update(now)
    return True


class _Writer(pickle.Pickler):
    def persistent_id(self, value: object) -> str | None:
        """Name a file by its address."""
        return value.src_uri if isinstance(value, File) else None


class _Reader(pickle.Unpickler):
    def __init__(self, source: io.BytesIO, files: Files) -> None:
        super().__init__(source)
        self._files = files

    def persistent_load(self, address: str) -> File:
        """Return the file of an address; KeyError when there is none."""
        return self._files.src_uris[address]

    def find_class(self, module: str, name: str) -> object:
        """Return a class that pages hold, which may be one of the project's own; KeyError for any other."""
        if module.startswith(_OURS):
            return super().find_class(module, name)
        return _KNOWN[module, name]
