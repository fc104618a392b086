"""The wire log: one record a request, and one JSON line of it for people. Pure but for the lock."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from scripts.azure_double.exchange import Json, Request


@dataclass(frozen=True)
class LoggedRequest:
    """What a client sent, and the status it was answered with."""

    method: str
    """GET, POST, …"""
    path: str
    """Path as sent, without the query."""
    query: Mapping[str, str]
    """Query parameters."""
    headers: Mapping[str, str]
    """Header fields, names in lower case."""
    body: Any
    """The parsed JSON; text where it is not JSON; None where there was none."""
    status: int | None
    """HTTP status of the answer; None when the connection was dropped."""
    via_proxy: bool
    """Whether it came in the form that a client sends to a forward proxy."""
    at: float
    """When it had arrived, in seconds of the monotonic clock; differences tell how long a client waited."""
    code: str | None = None
    """`error.code` of the answer, where it has one."""

    def line(self) -> str:
        """Return one JSON line for people, with credentials masked."""
        masked = {name: _masked(name, value) for name, value in self.headers.items()}
        return json.dumps({**self.record(), "headers": masked}, ensure_ascii=False)

    def record(self) -> Json:
        """Return the fields by name."""
        return dict(vars(self))


Listener = Callable[[LoggedRequest], None]


def body_of(request: Request) -> object:
    """Return the body for the log: parsed JSON, else text, else None."""
    if not request.raw:
        return None
    text = request.raw.decode("utf-8", "replace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


class WireLog:
    """Keeps what arrived, in order; safe to use from many threads."""

    def __init__(self, listener: Listener | None = None) -> None:
        self._listener = listener
        self._lock = threading.Lock()
        self._entries: list[LoggedRequest] = []

    def add(self, entry: LoggedRequest) -> None:
        """Append one record, and tell the listener, one at a time."""
        with self._lock:
            self._entries.append(entry)
            if self._listener is not None:
                self._listener(entry)

    def entries(self) -> list[LoggedRequest]:
        """Return a copy of what there is."""
        with self._lock:
            return list(self._entries)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._entries.clear()


_SECRET = {
    "api-key",
    "authorization",
    "ocp-apim-subscription-key",
    "proxy-authorization",
    "cookie",
    "x-identity-header",
}


def _masked(name: str, value: str) -> str:
    if name not in _SECRET:
        return value
    scheme, space, rest = value.partition(" ")
    return f"{scheme} ({len(rest)} characters)" if space else f"({len(value)} characters)"
