"""Which package speaks HTTP, whether a proxy is used, and what stands behind a failed connection."""

import os
import sys

from ask import ENDPOINT, IS_OLD, attempt, chat, sending, v1

CLOSED = "http://127.0.0.1:9"


def answers():
    found = {"connection.http-library": _library(), "connection.proxy-environment": _goes_through_a_proxy()}
    if IS_OLD:
        return found
    error = attempt(chat, v1(base_url=CLOSED, max_retries=0))
    found["connection.error-class"] = type(error).__name__
    found["connection.error-cause"] = (
        type(error.__cause__).__module__.partition(".")[0] + "." + (type(error.__cause__).__name__)
    )
    return found


def _library():
    return next(name for name in ("httpx2", "httpx", "requests") if name in sys.modules)


def _goes_through_a_proxy():
    """Tell whether HTTP_PROXY is followed; the double notes what came to it as to a proxy."""
    os.environ["HTTP_PROXY"] = os.environ["http_proxy"] = ENDPOINT
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = ""
    with sending() as requests:
        attempt(chat)
    for name in ("HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"):
        del os.environ[name]
    return bool(requests) and requests[0]["via_proxy"]
