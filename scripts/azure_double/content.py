"""What an answer says, whatever its shape: text or a tool call, and the parts that all shapes share. Pure."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

TEXT = "Hello from the double."
PROMPT_TOKENS = 8


@dataclass(frozen=True)
class Content:
    """What the model says."""

    text: str | None = TEXT
    """The words; None when a tool is called."""
    tool: str | None = None
    """Name of the function to call; None when there are words."""
    arguments: str = ""
    """Arguments of the call, as JSON text."""

    @property
    def pieces(self) -> list[str]:
        """Return the words, or the arguments, in the pieces that a stream sends."""
        return re.findall(r"\S+\s*", self.arguments if self.text is None else self.text)

    @property
    def tokens(self) -> int:
        """Return a stand-in for the count of tokens: one a piece."""
        return max(1, len(self.pieces))


def usual(body: Mapping[str, Any]) -> Content:
    """Return what the double says when no scenario says otherwise: JSON where JSON was asked for."""
    wanted = body.get("response_format") or (body.get("text") or {}).get("format") or {}
    if wanted.get("type") in {"json_object", "json_schema"}:
        return Content(json.dumps({"answer": TEXT}))
    return Content()


def filter_results() -> dict[str, Any]:
    """Return what the content filter says of harmless content."""
    names = ("hate", "self_harm", "sexual", "violence")
    return {name: {"filtered": False, "severity": "safe"} for name in names}


def prompt_filter_results() -> list[dict[str, Any]]:
    """Return what the content filter says of a harmless prompt."""
    results = {**filter_results(), "jailbreak": {"filtered": False, "detected": False}}
    return [{"prompt_index": 0, "content_filter_results": results}]


def fresh_id(prefix: str) -> str:
    """Return an id that was not used before."""
    return f"{prefix}{uuid.uuid4().hex}"
