"""Tell whose word stands at an address. Pure."""

from __future__ import annotations

from urllib.parse import urlsplit

# By the owner on GitHub, else by the end of the host's name.
_MICROSOFT = ("azure", "azure-samples", "jpaiblog", "jpaztech", "microsoft", "microsoftdocs")
_OWNERS = {"openai": "OpenAI"} | dict.fromkeys(_MICROSOFT, "Microsoft")
_TALK_PATHS = ("/issues/", "/pull/", "/discussions/", "/answers/")
_HOSTS = {
    "openai.com": "OpenAI",
    "microsoft.com": "Microsoft",
    "aka.ms": "Microsoft",
    "jpaiblog.github.io": "Microsoft",
    "jpaztech.github.io": "Microsoft",
    "python.org": "Python",
}


def speaker(address: str) -> str:
    """Return whose word stands at an address: a company where we know it, else the project or host."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if host == "github.com":
        owner, _, name = parts.path.strip("/").partition("/")
        return _OWNERS.get(owner.lower(), name.split("/")[0] or owner)
    return next((who for end, who in _HOSTS.items() if host == end or host.endswith(f".{end}")), host)


def is_official(address: str) -> bool:
    """Tell whether OpenAI or Microsoft themselves speak there, rather than anybody who joined in."""
    return speaker(address) in {"OpenAI", "Microsoft"} and not is_talk(address)


def is_talk(address: str) -> bool:
    """Tell whether anybody may write there."""
    parts = urlsplit(address)
    is_forum = (parts.hostname or "").startswith("community.")
    return is_forum or any(step in parts.path for step in _TALK_PATHS)
