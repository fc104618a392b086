import pytest

from tests.snippets.running import RunSnippet, claimed_pins

SNIPPET = "client/own_headers.py"
NO_AUTHORIZATION_IN_DEFAULTS = {"2.48.0", "2.54.0", "3.0.0", "newest"}


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_the_headers_shown_are_those_that_arrive(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin)
    first, *lines = done.printed.splitlines()
    defaults = first.removeprefix("default_headers: ").split(", ")
    assert "X-Team" in defaults
    assert "OpenAI-Organization" in defaults
    assert ("Authorization" in defaults) == (pin not in NO_AUTHORIZATION_IN_DEFAULTS)

    usual, special = done.requests
    assert usual.headers["x-team"] == "billing"
    assert special.headers["x-team"] == "search"
    expected = []
    for request in (usual, special):
        assert request.path == "/openai/v1/chat/completions"
        assert request.headers["authorization"].startswith("Bearer ")
        assert "openai-organization" not in request.headers
        assert not {"host", "content-length"} & {name.lower() for name in defaults}
        shown = {**request.headers, "authorization": "(hidden)"}
        expected.append("Hello from the double.")
        expected += [f"  {name}: {value}" for name, value in shown.items()]
    assert lines == expected
