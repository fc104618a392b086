"""Which header carries the key or the token."""

import os
from unittest import mock

from ask import IS_OLD, KEY, attempt, chat, dated, described, sending, v1

TOKEN = "token-of-entra-id"


def answers():
    if IS_OLD:
        return {
            "credentials.key-headers-dated": _carriers(chat),
            "credentials.token-headers-dated": _carriers(lambda: chat(api_type="azure_ad", api_key=TOKEN)),
        }
    return {
        "credentials.key-headers-dated": _carriers(chat),
        "credentials.key-headers-v1": _carriers(chat, v1),
        "credentials.token-headers-dated": _carriers(chat, _with_token_alone),
        "credentials.callable-key": _callable_key(),
        "credentials.key-and-token": _carriers(chat, lambda: dated(azure_ad_token_provider=lambda: TOKEN)),
        "credentials.empty-key": _outcome(chat, lambda: v1(api_key="", max_retries=0)),
    }


def _with_token_alone():
    """Return a client with a token, and without the key that the environment holds."""
    with mock.patch.dict(os.environ):
        del os.environ["AZURE_OPENAI_API_KEY"]
        return dated(api_key=None, azure_ad_token_provider=lambda: TOKEN)


def _carriers(call, make=None):
    """Return what each credential travelled in, or how the client was refused."""
    with sending() as requests:
        answer = attempt(lambda: call(make()) if make else call())
    if not requests:
        return described(answer) if isinstance(answer, Exception) else "nothing was sent"
    return carried(requests[0]["headers"])


def carried(headers):
    """Return the credentials of a request as “header: what it holds”."""
    names = {KEY: "key", "Bearer " + KEY: "Bearer key", "Bearer " + TOKEN: "Bearer token"}
    present = [(name, headers[name]) for name in ("api-key", "authorization") if name in headers]
    return [name + ": " + names.get(value, "something else") for name, value in present]


def _callable_key():
    with sending() as requests:
        answer = attempt(lambda: chat(v1(api_key=lambda: TOKEN)))
    if not requests:
        return described(answer)
    value = requests[0]["headers"].get("authorization", "")
    return "the token" if value == "Bearer " + TOKEN else "the text of the function"


def _outcome(call, make):
    with sending() as requests:
        answer = attempt(lambda: call(make()))
    if requests:
        return "sent, " + str(requests[-1]["status"])
    return described(answer) if isinstance(answer, Exception) else "answered"
