"""What the finder in the browser needs: patterns of every entry, and the rules that mask secrets.

The rules are those of snippets/support/redact.py, the program that readers run, so that both mask the same.
"""

from __future__ import annotations

import io
import json
import re
import runpy
import sys
from typing import Any
from unittest import mock

from scripts.errors.model import Error, ErrorData
from scripts.errors.words import OWNERS
from scripts.hooks.language import Language
from scripts.snippets.header import SNIPPETS

REDACT = SNIPPETS / "support" / "redact.py"
_CLASS = re.compile(r"^(?:[A-Za-z_]\w*\.)*(?P<name>[A-Z]\w*(?:Error|Exception|Timeout|InV1|TimeOut))(?=:|$)")
_STATUS = re.compile(r"Error code: (?P<status>\d{3})\b")
_CODE = re.compile(r"'code': '(?P<code>[A-Za-z]\w+)'")
_REFERENCE = re.compile(r"\\(\d)")


def render(data: ErrorData, spoken: Language) -> str:
    """Return the index as compact JSON."""
    index = {"errors": [entry(error, spoken) for error in data.errors], "masks": masks()}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def entry(error: Error, spoken: Language) -> dict[str, Any]:
    """Return what the finder knows of one entry."""
    texts = [wording.text for wording in error.wordings]
    return {
        "at": error.address,
        "title": getattr(error, spoken),
        "owner": OWNERS[spoken][error.owner],
        "texts": [*texts, *error.also],
        "classes": _all(_CLASS, [*texts, *error.also]),
        "statuses": _all(_STATUS, texts),
        "codes": sorted({*error.codes, *_all(_CODE, texts)}),
    }


def masks() -> list[list[str]]:
    """Return the rules as pairs of a pattern and its replacement, as JavaScript writes them."""
    with mock.patch.object(sys, "stdin", io.StringIO("")):
        rules = runpy.run_path(str(REDACT))["RULES"]
    return [[pattern, _REFERENCE.sub(r"$\1", mask)] for pattern, mask in rules]


def _all(pattern: re.Pattern[str], texts: list[str]) -> list[str]:
    return sorted({match[1] for text in texts for match in pattern.finditer(text)})
