"""Run cspell on the pages of both languages, in one process: American English, the trade, and our own words.

Reads scripts/prose/words.txt and docs/data/glossary.json; writes a folder for its run and removes it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.pages import glossary, inline
from scripts.pages.glossary import Glossary
from scripts.prose import linter
from scripts.prose.message import Message
from scripts.prose.plain import Plain
from scripts.setup import ROOT

RULE = "cspell"
WORDS = ROOT / "scripts" / "prose" / "words.txt"
PROGRAM = "cspell/bin.mjs"
TEMPLATE = "$uri\t$row\t$col\t$text\t[$suggestions]"
SUGGESTED = 3
OPTIONS = (
    "lint",
    "--quiet",
    "--no-color",
    "--no-gitignore",
    "--show-suggestions",
    "--issue-template",
    TEMPLATE,
)
ASCII_WORD = re.compile(r"[A-Za-z]{4,}")


def lint(modules: Path, root: Path, pages: Sequence[Plain]) -> list[Message]:
    """Return the words that cspell does not know."""
    with TemporaryDirectory(prefix="prose-") as name:
        folder = Path(name)
        texts = {f"{number}.txt": without_code(page.text) for number, page in enumerate(pages)}
        linter.write(folder, texts | {"cspell.json": configuration(glossary.load(root))})
        said = linter.run(modules / PROGRAM, [*OPTIONS, "--config", "cspell.json", "*.txt"], folder)
        return list(_messages(said, pages))


def own_words() -> list[str]:
    """Return the reviewed words of the project, in the order of their file."""
    lines = WORDS.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def configuration(words: Glossary) -> str:
    """Return the configuration: the words of the glossary's names, and our own."""
    named = {
        word for term in words.terms for name in term.names.values() for word in ASCII_WORD.findall(name)
    }
    known = {"language": "en-US", "dictionaries": ["softwareTerms", "python", "companies"]}
    return json.dumps({"version": "0.2", **known, "words": sorted(named | set(own_words()))})


def without_code(text: str) -> str:
    """Return a text with code, addresses and link targets blanked out, at the same length."""
    lines = (inline.LINK_TARGET.sub(_blank, inline.without_code(line)) for line in text.split("\n"))
    return "\n".join(inline.BARE_ADDRESS.sub(_blank, line) for line in lines)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _messages(said: str, pages: Sequence[Plain]) -> Iterator[Message]:
    for line in said.splitlines():
        name, row, column, word, suggestions = line.split("\t")
        page = pages[int(Path(name).stem)]
        offset = page.starts[int(row) - 1] + int(column) - 1
        likely = suggestions.strip("[]").replace("*", "").split(", ")[:SUGGESTED]
        yield Message(page, offset, RULE, f"{word}\t{', '.join(likely)}")
