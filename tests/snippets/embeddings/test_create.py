from __future__ import annotations

import pytest
from packaging.version import Version

from tests.snippets.client.expected import release
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "embeddings/create.py"
WITHOUT_NUMPY = Version("1.62")  # base64 unasked; before, only beside numpy
INPUT = ["first sentence", "second sentence"]


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_there_is_a_vector_for_each_sentence(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == "2 vectors of 3 numbers\n"
    (request,) = done.requests
    assert (request.path, request.query) == ("/openai/v1/embeddings", {})
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    packed = {"encoding_format": "base64"} if release(pin) >= WITHOUT_NUMPY else {}
    assert request.body == {"model": "my-embedding", "input": INPUT, **packed}


@pytest.mark.parametrize("pin", ["1.55.3", "newest"])
def test_a_deployment_of_a_chat_model_cannot_embed(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin, env={"AZURE_OPENAI_EMBEDDING_DEPLOYMENT": "my-chat"}, fails=True)
    assert "openai.BadRequestError: Error code: 400" in done.stderr
    assert "The embeddings operation does not work with the specified model" in done.stderr
