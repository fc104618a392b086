"""Show one source of a page: whose word it is, what it is, and the day it was read."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from scripts.claims.speakers import is_official, is_talk, speaker
from scripts.hooks.language import Language
from scripts.hooks.repository import file_address

_MEASURED: dict[Language, str] = {"ja": "実測", "en": "measured"}
_READ: dict[Language, str] = {"ja": "{day} 閲覧", "en": "read on {day}"}
_RAN: dict[Language, str] = {"ja": "{day} 実行", "en": "run on {day}"}
_TALK: dict[Language, str] = {"ja": "議論", "en": "discussion"}


def shown_source(source: Mapping[str, object], home: str, spoken: Language) -> str:
    """Return the HTML of one source; `home` is the project's repository."""
    what, day = escape(str(source.get("what", ""))), f"<time>{escape(str(source.get('read', '')))}</time>"
    if measured := source.get("measured"):
        address, mark, words = file_address(home, str(measured)), _mark("measured", _MEASURED[spoken]), _RAN
    else:
        address, words = str(source.get("url", "")), _READ
        mark = _mark("official" if is_official(address) else "other", label(address, spoken))
    return f'{mark} <a href="{escape(address)}">{what}</a> <small>({words[spoken].format(day=day)})</small>'


def label(address: str, spoken: Language) -> str:
    """Return what the mark says: whose word it is, and whether it is part of a discussion."""
    return f"{speaker(address)} · {_TALK[spoken]}" if is_talk(address) else speaker(address)


def _mark(kind: str, words: str) -> str:
    return f'<span class="mark {kind}">{escape(words)}</span>'
