from __future__ import annotations

import pytest

from tests.snippets.client.expected import CHAT, DATED, DATED_CHAT, GREETING, measure
from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "errors/sent_to.py"
BASE_URL = "from openai import OpenAI; print(OpenAI(api_key='none').base_url)"
OF_THE_ENVIRONMENT = "https://example.openai.azure.com/openai/v1/"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_it_shows_the_address_that_the_client_made_of_its_settings(pin: str, run: RunSnippet, double) -> None:
    done = run(SNIPPET, pin, env={"AZURE_OPENAI_ENDPOINT": double.url + "/openai/v1"})
    doubled = f"/openai/v1{DATED_CHAT}"
    assert done.printed == f"404 POST {double.url}{doubled}?api-version=2024-10-21\n"
    (request,) = done.requests
    assert (request.path, request.query, request.body) == (doubled, DATED, CHAT)


def test_a_good_answer_is_printed(run: RunSnippet) -> None:
    assert run(SNIPPET, "newest").printed == GREETING


# 1.0.0 does not read the variable.
@pytest.mark.parametrize("pin", claimed_pins("upgrade/to_v1/environment.py"))
def test_without_a_base_url_the_openai_class_goes_to_openai(pin: str, double) -> None:
    assert measure(double, pin, BASE_URL) == "https://api.openai.com/v1/"
    assert measure(double, pin, BASE_URL, {"OPENAI_BASE_URL": OF_THE_ENVIRONMENT}) == OF_THE_ENVIRONMENT
