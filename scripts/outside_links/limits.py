"""How long, how often and how much is asked of other sites."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.releases.waiting import LONGEST, TRIES


@dataclass(frozen=True)
class Limits:
    """The bounds of one run; times are in seconds."""

    pause: float = 1.0
    """Rest between two requests to one host."""
    hosts: int = 8
    """Hosts that are asked at the same time, one request each."""
    reply: float = 15.0
    """Longest silence: to connect, or between two pieces of an answer."""
    whole: float = 45.0
    """What all requests for one address may take together, waits between them not counted."""
    size: int = 1_000_000
    """Bytes of a page that are read, after they are unpacked."""
    steps: int = 10
    """Redirects that are followed for one address."""
    tries: int = TRIES
    """Requests for one step before giving up."""
    longest_wait: float = LONGEST
    """Longest wait before another try, whatever the server asks for."""
    patience: int = 3
    """Addresses in a row that a host may leave without an answer before the rest of its addresses wait."""
