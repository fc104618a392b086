"""Run textlint on the pages of one language, in one process.

Reads scripts/prose/<language>.yml and docs/data/glossary.json; writes a folder for its run and removes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from scripts.pages import glossary
from scripts.prose import dictionary, linter
from scripts.prose.linter import LinterBroken
from scripts.prose.message import Fix, Message
from scripts.prose.plain import Plain
from scripts.setup import ROOT

RULES = ROOT / "scripts" / "prose"
PROGRAM = "textlint/bin/textlint.js"
CONFIGURATION = ".textlintrc.json"
DICTIONARY = "glossary.yml"
# An English word may need another article or number around it, so a person mends it.
BY_HAND = frozenset({("en", "prh")})
PRH = {"rulePaths": [DICTIONARY], "checkLink": True, "checkHeader": True, "checkEmphasis": True}


def lint(modules: Path, root: Path, language: str, pages: Sequence[Plain]) -> list[Message]:
    """Return what textlint says of pages of one language."""
    with TemporaryDirectory(prefix="prose-") as name:
        folder = Path(name)
        linter.write(folder, {f"{number}.md": page.text for number, page in enumerate(pages)})
        words = dictionary.render(glossary.load(root), language)
        linter.write(folder, {CONFIGURATION: configuration(language), DICTIONARY: words})
        said = linter.run(modules / PROGRAM, ["--config", CONFIGURATION, "--format", "json", "*.md"], folder)
        return list(_messages(said, pages))


def configuration(language: str) -> str:
    """Return the configuration of a language, with the dictionary of the glossary among its rules."""
    own = yaml.safe_load((RULES / f"{language}.yml").read_text("utf-8"))
    return json.dumps({"rules": own["rules"] | {"prh": PRH}}, ensure_ascii=False)


def _messages(said: str, pages: Sequence[Plain]) -> Iterator[Message]:
    try:
        results = json.loads(said)
    except json.JSONDecodeError:
        raise LinterBroken(f"textlint stopped: {' '.join(said.split())[:300]}") from None
    for result in results:
        page = pages[int(Path(result["filePath"]).stem)]
        yield from (_message(page, entry) for entry in result["messages"])


def _message(page: Plain, entry: dict[str, Any]) -> Message:
    rule, fix = entry["ruleId"], None
    if "fix" in entry and (page.page.language, rule) not in BY_HAND:
        start, end = map(page.offset, entry["fix"]["range"])
        fix = Fix(start, end, entry["fix"]["text"])
    return Message(page, page.offset(entry["range"][0]), rule, entry["message"], fix)
