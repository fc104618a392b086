"""A small project with the real mkdocs.yml and one page in each language, for trying `new`."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.setup import ROOT
from tests.pages.case_files import Case, write

HEAD = """---
title: {title}
description: {description}
original: {original}
checked: 2026-11-23
tags: [client]
sources:
  - url: https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle
    what: {what}
    read: 2026-11-22
history:
  - date: 2026-11-23
    what: {what}
"""
WORDS = {
    "ja": ("前からのページ", "前からあるページの説明です。", "初版。"),
    "en": ("A page from before", "What the old page says.", "First version."),
}


def _page(language: str, original: str, stamp: str = "") -> str:
    title, description, what = WORDS[language]
    head = HEAD.format(title=title, description=description, what=what, original=original)
    return f"{head}{stamp}---\n\n# {title}\n\n"


JA = _page("ja", "ja") + "本文です。\n"
EN = _page("en", "ja", 'source_hash:\n  top: "00000000"\n') + "Text.\n"
EN_FIRST = _page("en", "en")
OLD = {"docs/ja/client/old.md": JA, "docs/en/client/old.md": EN}
COPIED = ("mkdocs.yml", "docs/assets/examples/hello.py.txt", "docs/assets/examples/test_hello.py.txt")


def make(root: Path) -> Path:
    """Lay the project out."""
    write(Case("", OLD, []), root)
    for name in COPIED:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    return root


def contents(root: Path) -> dict[str, bytes]:
    """Return every file with its bytes, and every folder."""
    found = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*"))}
    return {name: path.read_bytes() if path.is_file() else b"" for name, path in found.items()}
