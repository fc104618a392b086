"""Show one source of a page: whose word it is, what it is, and the day it was read."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

from scripts.hooks.language import Language
from scripts.hooks.repository import file_address

_MEASURED: dict[Language, str] = {"ja": "実測", "en": "measured"}
_READ: dict[Language, str] = {"ja": "{day} 閲覧", "en": "read on {day}"}
_RAN: dict[Language, str] = {"ja": "{day} 実行", "en": "run on {day}"}
# Who stands behind an address: by the owner on GitHub, else by the end of the host's name.
_MICROSOFT = ("azure", "azure-samples", "jpaiblog", "jpaztech", "microsoft", "microsoftdocs")
_OWNERS = {"openai": "OpenAI"} | dict.fromkeys(_MICROSOFT, "Microsoft")
_TALK: dict[Language, str] = {"ja": "議論", "en": "discussion"}
_TALK_PATHS = ("/issues/", "/pull/", "/discussions/", "/answers/")
_HOSTS = {
    "openai.com": "OpenAI",
    "microsoft.com": "Microsoft",
    "aka.ms": "Microsoft",
    "jpaiblog.github.io": "Microsoft",
    "jpaztech.github.io": "Microsoft",
    "python.org": "Python",
}


def shown_source(source: Mapping[str, object], home: str, spoken: Language) -> str:
    """Return the HTML of one source; `home` is the project's repository."""
    what, day = escape(str(source.get("what", ""))), f"<time>{escape(str(source.get('read', '')))}</time>"
    if measured := source.get("measured"):
        address, mark, words = file_address(home, str(measured)), _mark("measured", _MEASURED[spoken]), _RAN
    else:
        address, words = str(source.get("url", "")), _READ
        mark = _mark("official" if is_official(address) else "other", label(address, spoken))
    return f'{mark} <a href="{escape(address)}">{what}</a> <small>({words[spoken].format(day=day)})</small>'


def speaker(address: str) -> str:
    """Return whose word stands at an address: a company where we know it, else the project or host."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if host == "github.com":
        owner, _, name = parts.path.strip("/").partition("/")
        return _OWNERS.get(owner.lower(), name.split("/")[0] or owner)
    return next((who for end, who in _HOSTS.items() if host == end or host.endswith(f".{end}")), host)


def label(address: str, spoken: Language) -> str:
    """Return what the mark says: whose word it is, and whether it is part of a discussion."""
    return f"{speaker(address)} · {_TALK[spoken]}" if is_talk(address) else speaker(address)


def is_official(address: str) -> bool:
    """Tell whether OpenAI or Microsoft themselves speak there, rather than anybody who joined in."""
    return speaker(address) in {"OpenAI", "Microsoft"} and not is_talk(address)


def is_talk(address: str) -> bool:
    """Tell whether anybody may write there."""
    parts = urlsplit(address)
    is_forum = (parts.hostname or "").startswith("community.")
    return is_forum or any(
        step in parts.path for step in ("/issues/", "/pull/", "/discussions/", "/answers/")
    )


def _mark(kind: str, words: str) -> str:
    return f'<span class="mark {kind}">{escape(words)}</span>'
