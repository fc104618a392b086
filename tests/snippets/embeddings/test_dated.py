from __future__ import annotations

import pytest

from tests.snippets.client.expected import DATED
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "embeddings/dated.py"
INPUT = ["first sentence", "second sentence"]


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_there_is_a_vector_for_each_sentence(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == "2 vectors of 3 numbers\n"
    (request,) = done.requests
    assert (request.path, request.query) == ("/openai/deployments/my-embedding/embeddings", DATED)
    assert request.headers["api-key"] == double.api_key
    assert request.body == {"model": "my-embedding", "input": INPUT, "encoding_format": "base64"}
