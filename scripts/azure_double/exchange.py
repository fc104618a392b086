"""What goes in and out of the double: one request, one reply. Records only, for every module here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Request:
    """One HTTP request as it arrived."""

    method: str
    """GET, POST, …"""
    path: str
    """Path as sent, percent-encoded, without the query."""
    query: Mapping[str, str]
    """Query parameters; of a repeated one, the last."""
    headers: Mapping[str, str]
    """Header fields, names in lower case."""
    raw: bytes = b""
    """The body as sent."""
    via_proxy: bool = False
    """Whether the target was in absolute form, as a client sends it to a forward proxy."""


@dataclass(frozen=True)
class Reply:
    """One HTTP answer, and how to deliver it."""

    status: int
    """HTTP status code."""
    body: Any = None
    """What goes out as JSON; None for no body."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Header fields beside Content-Type and the framing."""
    events: tuple[bytes, ...] | None = None
    """Server-sent events, in place of a JSON body; each goes out as one chunk."""
    delay: float = 0.0
    """Seconds to wait before the first byte."""
    dropped: bool = False
    """Whether to close the connection without an answer, or, with events, after the last of them."""

    def payload(self) -> bytes:
        """Return the JSON body as bytes."""
        return (
            b"" if self.body is None else json.dumps(self.body, ensure_ascii=False).encode("utf-8", "replace")
        )
