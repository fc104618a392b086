"""Judge what was seen of an address: fine, moved, gone, or nobody can tell from here.

A redirect is fine when it is meant for now alone, or leads to the same page with a locale, a query or a slash
more. A page behind a sign-in, one that refuses robots, and whatever goes wrong on the way is unsure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from scripts.outside_links import error_page, fragments, redirects
from scripts.outside_links.fragments import Found
from scripts.outside_links.html_page import Content
from scripts.outside_links.observation import Fault, Observation


class Verdict(StrEnum):
    """What a link comes to; the worst one first."""

    GONE = "gone"
    LOOP = "redirect-loop"
    ERROR_PAGE = "error-page"
    TO_HOME = "to-home-page"
    FRAGMENT_MISSING = "fragment-missing"
    MOVED = "moved"
    UNSURE = "unsure"
    OK = "ok"


MEANING = {
    Verdict.GONE: "The page or its whole site no longer exists; find its successor, or take the link out.",
    Verdict.LOOP: "No reader gets there, because the redirects do not end; find another address.",
    Verdict.ERROR_PAGE: "The server says 200, but the page says that there is none; treat it as gone.",
    Verdict.TO_HOME: "The site leads to its home page instead of what was cited; treat it as gone.",
    Verdict.FRAGMENT_MISSING: "The page is there, but not the place on it; find the new id, or leave it out.",
    Verdict.MOVED: "The page has moved for good; look whether it says the same, and write the new address.",
    Verdict.UNSURE: "It cannot be told from here; open it in a browser if it stays like this.",
    Verdict.OK: "The page is there.",
}
"""One sentence for each verdict: what it means, and what to do."""
GONE = frozenset({404, 410})
_REFUSED = {
    401: "it asks for a sign-in (401)",
    403: "it refuses us (403), as many sites do to robots",
    429: "it has had too many requests (429)",
}
_VERDICT_OF_FAULT = {
    Fault.NO_ADDRESS: Verdict.GONE,
    Fault.LOOP: Verdict.LOOP,
    Fault.TOO_MANY_STEPS: Verdict.LOOP,
}


@dataclass(frozen=True)
class Judged:
    """A verdict and its grounds."""

    verdict: Verdict
    """The verdict."""
    reason: str = ""
    """What was seen, as the end of a sentence that begins with the address."""
    to: str | None = None
    """The new address of a page that has moved."""


def judge(seen: Observation, fragment: str, others_answer: bool) -> Judged:
    """Return the verdict on one address; `others_answer` tells that other hosts could be reached."""
    rules: tuple[Callable[[], Judged | None], ...] = (
        lambda: _of_fault(seen, others_answer),
        lambda: _of_status(seen),
        lambda: _of_end(seen),
        lambda: _of_move(seen, fragment),
        lambda: _of_fragment(seen, fragment),
        lambda: _of_encryption(seen),
    )
    return next(filter(None, (rule() for rule in rules)), Judged(Verdict.OK, "it answers"))


def _of_fault(seen: Observation, others_answer: bool) -> Judged | None:
    if seen.fault is None:
        return None
    said = str(seen.fault) + (f" ({seen.detail})" if seen.detail else "")
    if seen.fault is Fault.NAME_UNKNOWN:
        return Judged(Verdict.GONE if others_answer else Verdict.UNSURE, said)
    return Judged(_VERDICT_OF_FAULT.get(seen.fault, Verdict.UNSURE), said)


def _of_status(seen: Observation) -> Judged | None:
    status = seen.status or 0
    if 200 <= status < 300:
        return None
    where = f" after a redirect to {seen.end}" if seen.hops else ""
    if status in GONE:
        return Judged(Verdict.GONE, f"it answers {status}{where}")
    return Judged(Verdict.UNSURE, _REFUSED.get(status, f"it answers {status}") + where)


def _of_end(seen: Observation) -> Judged | None:
    """Judge by the page where the redirects end."""
    if redirects.asks_to_sign_in(seen.address, seen.hops):
        return Judged(Verdict.UNSURE, f"it leads to a sign-in at {seen.end}")
    if seen.hops and redirects.is_home(seen.end) and not redirects.is_home(seen.address):
        return Judged(Verdict.TO_HOME, f"it leads to {seen.end}")
    content = seen.content or Content()
    if error_page.is_error_page(content, seen.address):
        return Judged(Verdict.ERROR_PAGE, f"its title is “{content.title or content.heading}”")
    return None


def _of_move(seen: Observation, fragment: str) -> Judged | None:
    to = redirects.successor(seen.address, seen.hops)
    if to is None:
        return None
    reason = f"it answers {_status_of_move(seen)} for good"
    if redirects.gives_up_encryption(seen.address, seen.hops):
        reason += ", and leads from https to http"
    if fragment and not urlsplit(to).fragment:
        if _find(seen, fragment) is Found.MISSING:
            return Judged(Verdict.MOVED, f"{reason}; #{fragment} is not on the new page", to)
        to += f"#{fragment}"
    return Judged(Verdict.MOVED, reason, to)


def _status_of_move(seen: Observation) -> str:
    statuses = [hop.status for hop in seen.hops if hop.status in redirects.PERMANENT]
    return f"{statuses[0]}" if statuses[0] else "with a page that leads on,"


def _of_fragment(seen: Observation, fragment: str) -> Judged | None:
    # A redirect that names a place of its own replaces the one that was asked for.
    if not fragment or any(urlsplit(hop.to).fragment for hop in seen.hops):
        return None
    found = _find(seen, fragment)
    if found is Found.THERE:
        return None
    verdict = Verdict.FRAGMENT_MISSING if found is Found.MISSING else Verdict.UNSURE
    return Judged(verdict, f"#{fragment}: {found}")


def _find(seen: Observation, fragment: str) -> Found:
    return fragments.find(fragment, seen.content or Content(is_html=False), seen.end)


def _of_encryption(seen: Observation) -> Judged | None:
    if redirects.gives_up_encryption(seen.address, seen.hops):
        return Judged(Verdict.UNSURE, f"it leads from https to http, to {seen.end}")
    return None
