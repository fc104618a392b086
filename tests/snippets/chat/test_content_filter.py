from __future__ import annotations

import pytest

from scripts.azure_double.scenarios import content_filtered, refused
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "chat/content_filter.py"
AS_THE_SPECIFICATION_SPELLS_IT = {
    "code": "content_filter",
    "message": "…",
    "inner_error": {"content_filter_results": {"hate": {"filtered": True}, "violence": {"filtered": False}}},
}


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_category_that_fired_is_named_and_nothing_is_retried(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, scenarios=[content_filtered()])
    assert done.printed == "Prompt refused: violence\n"
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == CHAT


def test_the_spelling_of_the_specification_is_understood_too(run: RunSnippet) -> None:
    done = run(SNIPPET, "newest", scenarios=[refused(400, {"error": AS_THE_SPECIFICATION_SPELLS_IT})])
    assert done.printed == "Prompt refused: hate\n"


def test_a_harmless_prompt_is_answered(run: RunSnippet) -> None:
    assert run(SNIPPET, "newest").printed == GREETING


def test_another_400_is_not_swallowed(run: RunSnippet) -> None:
    other = refused(400, {"error": {"code": "OperationNotSupported", "message": "…"}})
    assert "openai.BadRequestError" in run(SNIPPET, "newest", scenarios=[other], fails=True).stderr
