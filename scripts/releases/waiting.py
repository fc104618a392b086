"""Decide whether a failed request is worth another try, and after how long.

The waits come from the server's own headers, measured on the server's own clock: that of this machine may be
a day off. Pure, except that `ask` calls the sleep it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from email.utils import parsedate_to_datetime

import httpx

TRIES = 4
"""Requests before giving up."""
LONGEST = 60.0
"""Seconds that one wait may take; a build must not hang for an hour because a limit is used up."""


class NoAnswer(RuntimeError):
    """No usable answer came; the message says why, in one sentence."""


class CannotRead(Exception):
    """An answer broke off or could not be unpacked; another try may bring it whole."""


def ask(send: Callable[[], httpx.Response], sleep: Callable[[float], None]) -> httpx.Response:
    """Send until an answer is final; raises NoAnswer when it never is, or the wait would be too long."""
    why = ""
    for attempt in range(TRIES):
        try:
            response = send()
        except (httpx.TransportError, CannotRead) as error:
            why, pause = f"{type(error).__name__}: {error}"[:200], float(2**attempt)
        else:
            asked = pause_after(response, attempt)
            if asked is None:
                return response
            why, pause = f"status {response.status_code}", asked
        if pause > LONGEST:
            raise NoAnswer(f"The server asks to wait {pause:.0f} seconds ({why}); {LONGEST:.0f} are allowed.")
        if attempt + 1 < TRIES:
            sleep(pause)
    raise NoAnswer(f"No usable answer in {TRIES} tries; the last one: {why}.")


def pause_after(response: httpx.Response, attempt: int) -> float | None:
    """Return the seconds to wait before asking again; None when the answer is final."""
    if response.status_code >= 500:
        return _stated(response) or float(2**attempt)
    if response.status_code == 429 or (response.status_code == 403 and _is_limit(response)):
        stated = _stated(response)
        return stated if stated is not None else 60.0 * 2**attempt
    return None


def _is_limit(response: httpx.Response) -> bool:
    """Tell a rate limit from a plain refusal, which no waiting helps."""
    headers = response.headers
    used_up = headers.get("x-ratelimit-remaining") == "0"
    return "retry-after" in headers or used_up or "rate limit" in response.text.lower()


def _stated(response: httpx.Response) -> float | None:
    """Return the wait that the headers state, in seconds and not negative; None when they state none."""
    headers = response.headers
    now = _timestamp(headers.get("date", ""))
    retry_after = headers.get("retry-after", "")
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:9])
    until = _timestamp(retry_after)
    reset = headers.get("x-ratelimit-reset", "")
    if until is None and headers.get("x-ratelimit-remaining") == "0" and reset.isascii() and reset.isdigit():
        until = float(reset[:15]) + 1
    return max(0.0, until - now) if until is not None and now is not None else None


def _timestamp(http_date: str) -> float | None:
    try:
        return parsedate_to_datetime(http_date).timestamp()
    except (ValueError, OverflowError):
        return None
