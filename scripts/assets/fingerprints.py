"""Give files addresses that change with their content, so that they may be kept for good. Pure.

What a page names is also tied to its content (Subresource Integrity): a browser runs nothing else in its
place.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

FOLDER = "kept/"
"""Where they are; everything in it may be cached for as long as a cache likes."""
_LENGTH = 10
"""Hexadecimal digits of the hash in an address."""
_NAMED = re.compile(
    r'(?P<start>\s(?:src|href)="(?:[^"]*/)?)(?P<name>assets/(?:javascripts|stylesheets)/[\w-]+\.(?:js|css))"'
)
_INTEGRITY_OF = "integrity of "
"""What a script writes before the name of another that it loads."""


@dataclass(frozen=True)
class Kept:
    """A file under the address that is its own."""

    text: str
    """What it holds."""
    address: str
    """Path below the site's root, with a part of its hash."""
    integrity: str
    """The value of the attribute `integrity`."""


def kept(name: str, text: str) -> Kept:
    """Return a file with its address, for one that stands under a name as assets/javascripts/site.js."""
    content = text.encode()
    path = PurePosixPath(name)
    short = hashlib.sha256(content).hexdigest()[:_LENGTH]
    whole = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return Kept(text, f"{FOLDER}{path.stem}.{short}{path.suffix}", f"sha256-{whole}")


def all_kept(texts: Mapping[str, str]) -> dict[str, Kept]:
    """Return files by their names; one that loads another names it by its address."""
    made: dict[str, Kept] = {}
    for name in sorted(texts, key=lambda name: sum(other in texts[name] for other in texts)):
        text = texts[name]
        for other, file in made.items():
            text = text.replace(f"{_INTEGRITY_OF}{other}", file.integrity).replace(other, file.address)
        made[name] = kept(name, text)
    return made


def led(html: str, files: Mapping[str, Kept]) -> str:
    """Return a page that names files by their addresses, each with its integrity."""

    def mended(found: re.Match[str]) -> str:
        file = files[found["name"]]
        return f'{found["start"]}{file.address}" integrity="{file.integrity}"'

    return _NAMED.sub(mended, html)
