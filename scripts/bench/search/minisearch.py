"""MiniSearch over the sections of our own index: titles, headings, texts, without the words we added."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.bench.search import boxed, peers
from scripts.bench.search.engine import Engine
from scripts.hooks.language import LANGUAGES, Language, root
from scripts.hooks.search_index import INDEX
from scripts.search.index import VARIABLE


def engines(project: Path, site: Path) -> list[Engine]:
    """Return MiniSearch behind the plain box; for Japanese also with the browser's own words."""
    del project
    folder = boxed.place(site)
    shutil.copytree(peers.minisearch() / "dist" / "es", folder / "minisearch", dirs_exist_ok=True)
    for language in LANGUAGES:
        text = json.dumps(
            sections(_index(site, language), root(language)), ensure_ascii=False, separators=(",", ":")
        )
        (folder / f"sections-{language}.json").write_text(text, encoding="utf-8")
    name = f"MiniSearch {peers.MINISEARCH}"
    return [
        *(boxed.engine(name, language, site, "minisearch") for language in LANGUAGES),
        boxed.engine(f"{name}, Intl.Segmenter", "ja", site, "minisearch", "words"),
    ]


def sections(index: Mapping[str, Any], above: str) -> list[dict[str, Any]]:
    """Return the sections of our index as documents, numbered in order; `above` is the language's root."""
    rows = [(page, row) for page in index["pages"] for row in page["sections"]]
    return [
        {
            "id": number,
            "url": above + page["url"],
            "title": page["title"],
            "heading": row[1],
            # Prose and programs; what follows them in a row are questions that we added.
            "text": "\n".join(part for part in row[2:4] if part),
        }
        for number, (page, row) in enumerate(rows)
    ]


def _index(site: Path, language: Language) -> dict[str, Any]:
    script = (site / root(language) / INDEX).read_text(encoding="utf-8")
    index: dict[str, Any] = json.loads(script.removeprefix(f"window.{VARIABLE}="))
    return index
