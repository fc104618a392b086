"""A bug inside the double is answered 500 and reported, so that the test that met it fails."""

import httpx
import pytest

from scripts.azure_double import answers, service
from scripts.azure_double.server import AzureDouble

V1 = "/openai/v1/chat/completions"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}


@pytest.fixture
def broken():
    """A double that may fail."""
    with AzureDouble() as running:
        yield running


def post(double):
    return httpx.post(double.url + V1, json=CHAT, headers={"api-key": double.api_key}, trust_env=False)


def test_an_exception_is_answered_500_and_reported(broken, monkeypatch):
    def chat(*_):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(answers, "chat", chat)
    answer = post(broken)
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "BugInTheDouble")
    assert answer.json()["error"]["message"].endswith("ZeroDivisionError: a bug")
    (failure,) = broken.failures
    assert failure.endswith("ZeroDivisionError: a bug\n")
    assert [request.status for request in broken.requests] == [500]


def test_an_answer_that_the_library_would_not_know_is_reported(broken, monkeypatch):
    good = answers.chat
    monkeypatch.setattr(answers, "chat", lambda *given: good(*given) | {"colour": "red"})
    assert post(broken).status_code == 200
    (failure,) = broken.failures
    assert failure.startswith(
        "answer to chat: Additional properties are not allowed ('colour' was unexpected)"
    )


def test_a_reset_forgets_failures(broken, monkeypatch):
    monkeypatch.setattr(service, "_record", lambda *_: None)
    broken.service.failures.append("a bug")
    broken.reset()
    assert broken.failures == []
