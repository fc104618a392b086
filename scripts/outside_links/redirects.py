"""What a redirect means: the same page, another page for good, the home page, a page to sign in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import SplitResult, urlsplit, urlunsplit

from scripts.outside_links.addresses import host_of, is_private
from scripts.outside_links.observation import WRITTEN_REDIRECT, Hop

PERMANENT = frozenset({301, 308, WRITTEN_REDIRECT})
LOCALE = re.compile(r"^(?:cs|de|en|es|fr|it|ja|ko|nl|pl|pt|ru|sv|tr|zh)(?:-[a-z]{2,4}){0,2}$", re.IGNORECASE)
INDEX = frozenset({"index.html", "index.htm", "index.php", "default.aspx"})
SIGN_IN_HOST = re.compile(r"^(?:login|signin|sso|auth|accounts)\.")
SIGN_IN_PATH = re.compile(
    r"(?:^|/)(?:login|log-in|signin|sign-in|sign_in|logon|authorize)(?:\.\w+)?/?$", re.IGNORECASE
)


def successor(address: str, hops: Sequence[Hop]) -> str | None:
    """Return where an address has moved for good; None when it has not.

    A redirect to the same page, such as one that adds a locale, is no move, and what comes after a redirect
    that is for now alone is none of the writer's business.
    """
    at, moved = address, None
    for hop in hops:
        is_same = is_same_page(at, hop.to)
        if not is_same and hop.status not in PERMANENT:
            break
        if moved or not is_same:
            moved = hop.to
        at = hop.to
    return _as_written(address, moved) if moved else None


def is_same_page(old: str, new: str) -> bool:
    """Tell whether two addresses differ in nothing but a slash at the end, an added query or a locale."""
    before, after = urlsplit(old), urlsplit(new)
    if (before.scheme, before.netloc.lower()) != (after.scheme, after.netloc.lower()):
        return False
    if before.query not in {"", after.query}:
        return False
    one, other = _steps(before), _steps(after)
    return one == other or one == _without_locale(other) or _without_locale(one) == other


def is_home(address: str) -> bool:
    """Tell whether an address is the home page of a site, in any language."""
    parts = urlsplit(address)
    steps = [step for step in _steps(parts) if step.lower() not in INDEX]
    return not parts.query and not parts.fragment and not _without_locale(steps)


def asks_to_sign_in(address: str, hops: Sequence[Hop]) -> bool:
    """Tell whether the redirects lead to a page where one signs in."""
    return not _is_sign_in(address) and any(
        _is_sign_in(hop.to) and (hop.status not in PERMANENT or bool(urlsplit(hop.to).query)) for hop in hops
    )


def gives_up_encryption(address: str, hops: Sequence[Hop]) -> bool:
    """Tell whether a redirect leads from https to http."""
    way = [address, *(hop.to for hop in hops)]
    return any(old.startswith("https:") and new.startswith("http:") for old, new in pairwise(way))


def leads_inside(old: str, new: str) -> bool:
    """Tell whether a public site sends us to this machine or into a private network."""
    return is_private(host_of(new)) and not is_private(host_of(old))


def _steps(parts: SplitResult) -> list[str]:
    return [step for step in parts.path.split("/") if step]


def _without_locale(steps: list[str]) -> list[str]:
    return steps[1:] if steps and LOCALE.match(steps[0]) else steps


def _is_sign_in(address: str) -> bool:
    return bool(SIGN_IN_HOST.match(host_of(address)) or SIGN_IN_PATH.search(urlsplit(address).path))


def _as_written(old: str, new: str) -> str:
    """Return the new address the way the old one was written: without a locale that it did not have."""
    before, after = urlsplit(old), urlsplit(new)
    steps = after.path.split("/")
    had_one = _without_locale(_steps(before)) != _steps(before)
    if len(steps) > 2 and "-" in steps[1] and LOCALE.match(steps[1]) and not had_one:
        after = after._replace(path="/".join(["", *steps[2:]]))
    return urlunsplit(after)
