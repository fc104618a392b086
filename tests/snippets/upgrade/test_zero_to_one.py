"""Both sides of the page on 0.28 → 1.x."""

from __future__ import annotations

import pytest

from scripts.azure_double import scenarios
from tests.snippets.running import RunSnippet, claimed_pins
from tests.snippets.upgrade.inline import say

FOLDER = "upgrade/zero_to_one"
CHAT = "/openai/deployments/my-chat/chat/completions"
EMBEDDINGS = "/openai/deployments/my-embedding/embeddings"
HELLO = "Hello from the double.\n"
SAY_HELLO = [{"role": "user", "content": "Say hello."}]


@pytest.mark.parametrize("snippet", ["chat_0_28.py", "chat_0_28_async.py"])
def test_0_28_puts_the_deployment_in_the_path_alone(snippet: str, run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/{snippet}", "0.28.1")
    assert done.printed == HELLO
    (request,) = done.requests
    assert (request.method, request.path) == ("POST", CHAT)
    assert request.query == {"api-version": "2024-10-21"}
    assert request.headers["api-key"] == double.api_key
    assert "authorization" not in request.headers
    assert request.body == {"messages": SAY_HELLO}


def test_0_28_streams_dicts(run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/stream_0_28.py", "0.28.1")
    assert done.printed == HELLO
    (request,) = done.requests
    assert (request.path, request.query) == (CHAT, {"api-version": "2024-10-21"})
    assert request.headers["api-key"] == double.api_key
    assert request.body == {"messages": SAY_HELLO, "stream": True}


@pytest.mark.parametrize("pin", claimed_pins(f"{FOLDER}/stream_1.py"))
def test_1_streams_objects(pin: str, run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/stream_1.py", pin)
    assert done.printed == HELLO
    (request,) = done.requests
    assert (request.path, request.query) == (CHAT, {"api-version": "2024-10-21"})
    assert request.headers["api-key"] == double.api_key
    assert request.body == {"messages": SAY_HELLO, "model": "my-chat", "stream": True}


@pytest.mark.parametrize("pin", ["1.0.0", "newest"])
def test_1_streams_through_the_asynchronous_filter(pin: str, run: RunSnippet) -> None:
    done = run(f"{FOLDER}/stream_1.py", pin, scenarios=[scenarios.filtered_late()])
    assert done.printed == HELLO


def test_0_28_embeds_with_an_engine(run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/embeddings_0_28.py", "0.28.1")
    assert done.printed == "2 vectors of 3 numbers\n"
    (request,) = done.requests
    assert (request.path, request.query) == (EMBEDDINGS, {"api-version": "2024-10-21"})
    assert request.headers["api-key"] == double.api_key
    assert request.body["input"] == ["first sentence", "second sentence"]


EMBED_0_28 = """
import os, openai
openai.api_type, openai.api_version = "azure", "2024-10-21"
openai.api_base, openai.api_key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
openai.Embedding.create(engine="my-embedding", input=["first sentence"])
"""


def test_0_28_wants_numpy_where_the_form_of_the_vectors_is_not_named(double) -> None:
    error = say("0.28.1", EMBED_0_28, double).stderr
    assert "missing `numpy`" in error
    assert double.requests[0].body["encoding_format"] == "base64"


@pytest.mark.parametrize("pin", claimed_pins(f"{FOLDER}/similarity.py"))
def test_1_needs_no_embeddings_utils_for_a_similarity(pin: str, run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/similarity.py", pin)
    assert done.printed == "1.0\n"
    (request,) = done.requests
    assert (request.path, request.query) == (EMBEDDINGS, {"api-version": "2024-10-21"})
    assert request.headers["api-key"] == double.api_key
    assert request.body["input"] == ["the same sentence"] * 2


MISSING = scenarios.refused(404, {"error": {"code": "DeploymentNotFound", "message": "Not there."}})
OUTCOMES = [
    ([], HELLO),
    ([MISSING], "404 DeploymentNotFound\n"),
    ([scenarios.content_filtered()], "400 content_filter\n"),
    ([scenarios.rate_limited(retry_after_ms=1)] * 3, "wait and try again\n"),
]


@pytest.mark.parametrize(("queued", "printed"), OUTCOMES, ids=["ok", "404", "400", "429"])
def test_0_28_tells_errors_apart(queued, printed: str, run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/errors_0_28.py", "0.28.1", scenarios=queued[:1])
    assert done.printed == printed
    (request,) = done.requests  # 0.28 does not try again
    assert (request.path, request.query) == (CHAT, {"api-version": "2024-10-21"})
    assert request.headers["api-key"] == double.api_key
    assert request.body == {"messages": SAY_HELLO}


ERRORS_1 = [(pin, *OUTCOMES[1]) for pin in claimed_pins(f"{FOLDER}/errors_1.py") if pin != "newest"]


@pytest.mark.parametrize(
    ("pin", "queued", "printed"),
    ERRORS_1 + [("newest", *outcome) for outcome in OUTCOMES],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_1_tells_errors_apart(pin: str, queued, printed: str, run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/errors_1.py", pin, scenarios=queued)
    assert done.printed == printed
    assert len(done.requests) == max(1, len(queued))
    for request in done.requests:
        assert (request.path, request.query) == (CHAT, {"api-version": "2024-10-21"})
        assert request.headers["api-key"] == double.api_key
        assert request.body == {"messages": SAY_HELLO, "model": "my-chat"}


def test_both_sides_tell_a_dropped_connection(run: RunSnippet) -> None:
    old = run(f"{FOLDER}/errors_0_28.py", "0.28.1", scenarios=[scenarios.dropped()])
    new = run(f"{FOLDER}/errors_1.py", "newest", scenarios=[scenarios.dropped()] * 3)
    assert old.printed == new.printed == "no answer from the endpoint\n"
    assert (len(old.requests), len(new.requests)) == (1, 3)


def test_0_28_sends_the_token_of_entra_id_as_a_bearer(run: RunSnippet) -> None:
    done = run(f"{FOLDER}/entra_0_28.py", "0.28.1")
    assert done.printed == HELLO
    (request,) = done.requests
    assert (request.path, request.query) == (CHAT, {"api-version": "2024-10-21"})
    assert request.headers["authorization"].startswith("Bearer ")
    assert "api-key" not in request.headers
    assert request.body == {"messages": SAY_HELLO}


@pytest.mark.parametrize("pin", claimed_pins(f"{FOLDER}/as_dict.py"))
def test_1_turns_an_answer_into_the_dict_of_old(pin: str, run: RunSnippet, double) -> None:
    done = run(f"{FOLDER}/as_dict.py", pin)
    assert done.printed == HELLO
    (request,) = done.requests
    assert (request.path, request.query) == (CHAT, {"api-version": "2024-10-21"})
    assert request.headers["api-key"] == double.api_key
    assert request.body == {"messages": SAY_HELLO, "model": "my-chat"}
