"""Which packages may make the HTTP client that is passed to the library."""

import warnings

from ask import attempt, chat, dated, described

LONGEST = 160
"""Characters of an error's text."""


def answers():
    return {"connection." + name + "-client": _answer_with(name) for name in ("httpx", "httpx2")}


def _answer_with(name):
    """Return what becomes of a call with a client of this package: answered, with a warning, or the error."""
    client = __import__(name).Client(trust_env=False)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        answer = attempt(lambda: chat(dated(http_client=client)))
    if isinstance(answer, Exception):
        text = described(answer)
        return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    kinds = sorted({warning.category.__name__ for warning in warned if name in str(warning.message)})
    return "answered" + "".join(", " + kind for kind in kinds)
