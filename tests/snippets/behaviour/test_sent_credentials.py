from __future__ import annotations

import pytest

from scripts.behaviour import lookup, store
from tests.snippets.client.expected import CHAT, DATED_CHAT, V1_CHAT, release
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "behaviour/sent_credentials.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_it_names_the_headers_that_were_sent_as_they_were_measured(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    dated, v1 = done.requests
    assert [(one.path, one.body) for one in done.requests] == [(DATED_CHAT, CHAT), (V1_CHAT, CHAT)]
    assert done.printed.splitlines() == [
        f"AzureOpenAI: {_measured('credentials.key-headers-dated', pin)}",
        f"OpenAI: {_measured('credentials.key-headers-v1', pin)}",
    ]
    assert dated.headers["api-key"] == double.api_key
    assert v1.headers["authorization"] == f"Bearer {double.api_key}"
    assert double.api_key not in done.printed


def _measured(question: str, pin: str) -> str:
    """Return the names of the headers that the data give for a pin."""
    value = lookup.value(store.load(), question, str(release(pin)))
    assert isinstance(value, tuple)
    return " ".join(header.partition(":")[0] for header in value)
