"""Addresses of pages, relative to a language's root."""

from __future__ import annotations


def folder(page: str) -> str:
    """Return where a page, named as in docs/data without .md, is served: `errors/index` at `errors/`."""
    name = page.removesuffix("index")
    return name if not name or name.endswith("/") else f"{name}/"
