"""Say what a page may load and run, as a Content-Security-Policy. Pure."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping

_PAGES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""Nothing from anywhere else, no script in a page but those named by their hash, and no form that is sent."""
_HEADER_ONLY: Mapping[str, str] = {"frame-ancestors": "'none'"}
"""What browsers take from a header alone."""


def of_page(inline_scripts: Iterable[str]) -> str:
    """Return the policy for a meta element of pages with these scripts in them."""
    return _written({**_PAGES, "script-src": " ".join(["'self'", *map(source, inline_scripts)])})


def of_header(inline_scripts: Iterable[str]) -> str:
    """Return the policy for a header."""
    return f"{of_page(inline_scripts)}; {_written(_HEADER_ONLY)}"


def source(script: str) -> str:
    """Return what allows one script that stands in a page, by its hash."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _written(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
