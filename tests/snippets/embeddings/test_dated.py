from __future__ import annotations

import pytest
from packaging.version import Version

from tests.snippets.client.expected import DATED, release
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "embeddings/dated.py"
WITHOUT_NUMPY = Version("1.62")  # base64 unasked; before, only beside numpy
INPUT = ["first sentence", "second sentence"]


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_there_is_a_vector_for_each_sentence(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == "2 vectors of 3 numbers\n"
    (request,) = done.requests
    assert (request.path, request.query) == ("/openai/deployments/my-embedding/embeddings", DATED)
    assert request.headers["api-key"] == double.api_key
    packed = {"encoding_format": "base64"} if release(pin) >= WITHOUT_NUMPY else {}
    assert request.body == {"model": "my-embedding", "input": INPUT, **packed}
