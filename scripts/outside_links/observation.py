"""What was seen when an address was asked for; verdict.py says what it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scripts.outside_links.html_page import Content

WRITTEN_REDIRECT = 0
"""Stands for the status of a redirect that a page makes by itself, with <meta http-equiv="refresh">."""


class Fault(StrEnum):
    """Why there is no answer to judge."""

    NO_ADDRESS = "no usable address"
    NAME_UNKNOWN = "the host name does not exist"
    NO_CONNECTION = "no connection"
    BROKEN = "the answer broke off or is not HTTP"
    TLS = "the certificate or the encryption is not in order"
    TOO_SLOW = "no whole answer in time"
    LOOP = "redirects in a circle"
    TOO_MANY_STEPS = "too many redirects"
    BAD_LOCATION = "a redirect to no usable address"
    NOT_ASKED = "not asked, because the host left others without an answer"


UNREACHED = frozenset({Fault.NO_ADDRESS, Fault.NAME_UNKNOWN, Fault.NO_CONNECTION, Fault.NOT_ASKED})
"""Faults that do not show that there is a network."""


@dataclass(frozen=True)
class Hop:
    """One redirect."""

    status: int
    """Its status, or WRITTEN_REDIRECT."""
    to: str
    """The whole address that it leads to."""


@dataclass(frozen=True)
class Observation:
    """What one address came to."""

    address: str
    """The address that was asked for, without a fragment."""
    hops: tuple[Hop, ...] = ()
    """The redirects on the way, the first one first."""
    status: int | None = None
    """Status of the last answer; None when there was none."""
    fault: Fault | None = None
    """Why there is nothing to judge."""
    detail: str = ""
    """What the fault says of itself."""
    content: Content | None = None
    """What the page at the end holds; None when it was not read."""

    @property
    def end(self) -> str:
        """Return the address where the redirects end."""
        return self.hops[-1].to if self.hops else self.address

    @property
    def was_reached(self) -> bool:
        """Tell whether some server answered, whatever it said."""
        return bool(self.hops) or self.fault not in UNREACHED

    @property
    def has_refused(self) -> bool:
        """Tell whether the host asks to be left alone."""
        return self.status == 429
