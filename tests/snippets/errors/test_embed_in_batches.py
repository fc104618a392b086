from __future__ import annotations

import pytest

from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/embed_in_batches.py"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_no_request_holds_more_than_sixteen_inputs(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin)
    assert done.printed == "40 vectors for 40 sentences\n"
    sent = [request.body["input"] for request in done.requests]
    assert [len(batch) for batch in sent] == [16, 16, 8]
    assert [text for batch in sent for text in batch] == [f"sentence {number}" for number in range(40)]
    for request in done.requests:
        assert request.path == "/openai/v1/embeddings"
        assert request.headers["authorization"] == f"Bearer {double.api_key}"
        assert request.body["model"] == "my-embedding"
