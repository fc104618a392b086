"""What an error of the service becomes: its class, its text, and what can be read from it."""

import re

from ask import ENDPOINT, IS_OLD, attempt, chat, dated, described, queue, reset

HEADERS = re.compile(r"\{'Server': .*\}$")
"""What 0.x puts at the end of some texts: the headers of the answer, with the time of day."""


def answers():
    found = {}
    for kind, call in _kinds().items():
        error = call()
        found["errors." + kind + "-class"] = type(error).__name__
        found["errors." + kind + "-text"] = HEADERS.sub("{…}", described(error).partition(": ")[2])
        found["errors." + kind + "-code"] = _shown(getattr(error, "code", None))
    if not IS_OLD:
        found["errors.body"] = _body(_meeting("content_filtered"))
        found["errors.code-type-number"] = _type_of_a_number()
        found["errors.request-id"] = _request_id("x-request-id")
        found["errors.request-id-apim"] = _request_id("apim-request-id")
    return found


def _kinds():
    return {
        "deployment-not-found": lambda: attempt(chat, **_naming("none")),
        "resource-not-found": _elsewhere,
        "wrong-key": lambda: _meeting("wrong_key"),
        "gateway-unauthorized": lambda: _meeting("unauthorized_token"),
        "content-filter": lambda: _meeting("content_filtered"),
        "rate-limit": lambda: _meeting("rate_limited", retry_after=2),
        "server-error": lambda: _meeting("server_error"),
        "firewall": lambda: _meeting("firewall"),
    }


def _naming(deployment):
    return {"engine": deployment} if IS_OLD else {"model": deployment}


def _elsewhere():
    """Return the error of a path that does not exist."""
    elsewhere = ENDPOINT + "/openai/v1"
    return attempt(chat, api_base=elsewhere) if IS_OLD else attempt(chat, dated(azure_endpoint=elsewhere))


def _meeting(scenario, **arguments):
    reset()
    queue(scenario, **arguments)
    return attempt(chat) if IS_OLD else attempt(chat, dated(max_retries=0))


def _body(error):
    """Return what the attribute `body` holds."""
    if not hasattr(error, "body"):
        return "no attribute"
    return "the object under error" if "code" in error.body else "the whole answer"


def _request_id(header):
    """Return the attribute `request_id` when the answer has this header alone."""
    body = {"error": {"code": "x", "message": "…"}}
    error = _meeting("refused", status=400, body=body, headers={header: "request-1"})
    return _shown(getattr(error, "request_id", "no attribute"))


def _type_of_a_number():
    error = _meeting("refused", status=400, body={"error": {"code": 400, "message": "…"}})
    return type(error.code).__name__


def _shown(value):
    return "None" if value is None else str(value)
