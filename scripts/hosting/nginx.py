"""Write what a host has to know for nginx: the configuration of one server. Pure.

A block with an `add_header` of its own takes none from around it, so each writes all of its headers.
Compressed files are made beforehand: `gzip_static` and, where its module is loaded, `brotli_static`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from scripts.hosting.answers import TYPES, Answers

_MIME_TYPES = "/etc/nginx/mime.types"


def server(known: Answers, root: PurePath, listen: str, has_brotli: bool = False) -> str:
    """Return the block `server` for the site in a folder, at an address such as 127.0.0.1:8080."""
    lines = [
        f"listen {listen};",
        f"root {root};",
        "index index.html;",
        "charset utf-8;",
        "charset_types text/css text/plain text/xml application/javascript application/json image/svg+xml;",
        "absolute_redirect off;",
        "etag on;",
        "gzip_static on;",
        *(["brotli_static on;"] if has_brotli else []),
        f"include {_MIME_TYPES};",
        *_headers(known.headers),
        *_missing(known),
    ]
    lines += [f"location = {old} {{ return 301 {new}; }}" for old, new in sorted(known.redirects.items())]
    for folder in known.folders:
        lines += _block(f"location {folder.path}", _headers({**known.headers, **folder.headers}))
    for ending, kind in TYPES.items():
        own = kind.partition(";")[0]
        told = [f"types {{ {own} {ending[1:]}; }}", f"charset_types {own};"]
        lines += _block(f"location ~ \\{ending}$", told)
    return "\n".join(_block("server", lines)) + "\n"


def _missing(known: Answers) -> list[str]:
    lines = [f"error_page 404 {known.missing['/']};"]
    for folder, page in known.missing.items():
        if folder != "/":
            lines += _block(f"location {folder}", [f"error_page 404 {page};"])
    return lines


def _headers(headers: Mapping[str, str]) -> list[str]:
    return [f'add_header {name} "{value}" always;' for name, value in headers.items()]


def _block(head: str, lines: list[str]) -> list[str]:
    return [f"{head} {{", *(f"    {line}" for line in lines), "}"]
