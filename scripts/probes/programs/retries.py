"""What is asked again, and after how long; the waits are noted, not waited."""

import json
from email.utils import formatdate
from time import time

from ask import IS_OLD, attempt, chat, queue, reset, sending, v1, waiting

BODY = {"error": {"code": "x", "message": "…"}}
UNTIL = 50
"""Seconds from now to the date that the server names; less than the least limit of any release."""
STATUSES = (400, 401, 403, 404, 408, 409, 422, 429, 500, 503)


def answers():
    found = {"retries.status-%d" % status: _is_asked_again(_refused(status)) for status in STATUSES}
    found["retries.dropped"] = _is_asked_again([("dropped", {})])
    found["retries.count"] = _count()
    if IS_OLD:
        return found
    found.update(
        {
            "retries.backoff": _waits(_refused(500) * 2),
            "retries.after-2": _told({"retry-after": "2"}),
            "retries.after-ms-1500": _told({"retry-after-ms": "1500"}),
            "retries.after-date": _told({"retry-after": formatdate(time() + UNTIL, usegmt=True)}),
            "retries.after-61": _told({"retry-after": "61"}),
            "retries.after-121": _told({"retry-after": "121"}),
            "retries.should-retry-false": _is_asked_again(_refused(500, {"x-should-retry": "false"})),
            "retries.should-retry-true": _is_asked_again(_refused(400, {"x-should-retry": "true"})),
            "retries.count-header": _counts_in_a_header(),
        }
    )
    return found


def _refused(status, headers=None):
    return [("refused", {"status": status, "body": BODY, "headers": headers or {}})]


def _ask(scenarios):
    """Return the waits and the requests of one call that meets these scenarios."""
    reset()
    for name, arguments in scenarios:
        queue(name, **json.loads(json.dumps(arguments)))
    with waiting() as waits, sending() as requests:
        attempt(lambda: chat() if IS_OLD else chat(v1()))
    return waits, requests


def _is_asked_again(scenarios):
    return len(_ask(scenarios)[1]) > 1


def _count():
    """Return how many requests a call makes that is refused for ever."""
    return len(_ask(_refused(500) * 9)[1])


def _waits(scenarios):
    return ["%.1f s" % wait for wait in _ask(scenarios)[0]]


def _told(headers):
    """Return what came of a 429 that names a wait: so many seconds, or what was done instead."""
    waits, requests = _ask(_refused(429, headers))
    if len(requests) == 1:
        return "not asked again"
    if waits[0] <= 1:
        return "ignored"
    # Of the time until a date, some has passed.
    is_date = "GMT" in headers.get("retry-after", "")
    return "waits until then" if is_date and 20 < waits[0] <= UNTIL else "waits %g s" % waits[0]


def _counts_in_a_header():
    _, requests = _ask(_refused(500))
    return requests[-1]["headers"].get("x-stainless-retry-count") == "1"
