"""Both sides of the page on 2.x → 3.x, and what it says of code that meets the new release."""

from __future__ import annotations

import json

import pytest

from scripts.azure_double import scenarios
from tests.snippets.running import Done, RunSnippet, claimed_pins
from tests.snippets.upgrade.inline import say

FOLDER = "upgrade/two_to_three"
PROXY = ("proxy_2.py", "proxy_3.py", "both_2_and_3.py")
HOOKS = ("event_hooks_2.py", "event_hooks_3.py")
BY_VERSION = f"{FOLDER}/both_by_version.py"
TEXT, CODE = f"{FOLDER}/error_text.py", f"{FOLDER}/error_code.py"
TWO, ONE = f"{FOLDER}/two_credentials.py", f"{FOLDER}/one_credential.py"
HELLO = "Hello from the double.\n"
BODY = {"messages": [{"role": "user", "content": "Say hello."}], "model": "my-chat"}
CHAT = "/openai/deployments/my-chat/chat/completions"


def runs_of(*names: str) -> list[tuple[str, str]]:
    """Return each program with each pin that it claims."""
    return [(f"{FOLDER}/{name}", pin) for name in names for pin in claimed_pins(f"{FOLDER}/{name}")]


def the_usual_request(done: Done):
    (request,) = done.requests
    assert (request.method, request.path) == ("POST", CHAT)
    assert (request.query, request.body) == ({"api-version": "2024-10-21"}, BODY)
    return request


@pytest.mark.parametrize(("snippet", "pin"), runs_of(*PROXY))
def test_the_call_goes_through_the_proxy(snippet: str, pin: str, run: RunSnippet, double) -> None:
    done = run(snippet, pin, env={"PROXY_URL": double.url})
    assert done.printed == HELLO
    request = the_usual_request(done)
    assert request.via_proxy
    assert request.headers["api-key"] == double.api_key


@pytest.mark.parametrize("pin", claimed_pins(BY_VERSION))
def test_a_transport_of_ones_own_is_built_on_what_is_there(pin: str, run: RunSnippet, double) -> None:
    done = run(BY_VERSION, pin)
    assert done.printed == HELLO
    request = the_usual_request(done)
    assert request.headers["x-from-address"] == "127.0.0.1"
    assert request.headers["api-key"] == double.api_key


@pytest.mark.parametrize(("snippet", "pin"), runs_of(*HOOKS))
def test_a_hook_sees_the_answer(snippet: str, pin: str, run: RunSnippet, double) -> None:
    done = run(snippet, pin)
    assert done.printed == f"200 {CHAT}\n"
    assert the_usual_request(done).headers["api-key"] == double.api_key


@pytest.mark.parametrize("name", ["proxy_2.py", "event_hooks_2.py"])
@pytest.mark.parametrize("pin", ["3.0.0", "newest"])
def test_a_program_that_imports_httpx_finds_it_missing(name: str, pin: str, run: RunSnippet) -> None:
    done = run(f"{FOLDER}/{name}", pin, env={"PROXY_URL": "http://127.0.0.1:9"}, fails=True)
    assert done.stderr.endswith("ModuleNotFoundError: No module named 'httpx'\n")


@pytest.mark.parametrize("pin", ["2.48.0", "2.54.0"])
def test_the_name_of_the_httpx2_client_is_there_before_httpx2_is(pin: str) -> None:
    error = say(pin, "from openai import DefaultHttpx2Client; DefaultHttpx2Client()").last_error
    assert error == "RuntimeError: To use HTTPX2, install the httpx2 extra: pip install 'openai[httpx2]'"


@pytest.mark.parametrize(("pin", "module"), [("1.55.3", "httpx"), ("2.54.0", "httpx"), ("3.0.0", "httpx2")])
def test_the_old_name_of_the_client_follows_the_module(pin: str, module: str) -> None:
    lines = "import openai; print(openai.DefaultHttpxClient.__mro__[1].__module__)"
    assert say(pin, lines).printed == module


@pytest.mark.parametrize(("snippet", "pin"), runs_of("error_text.py", "error_code.py"))
def test_a_missing_deployment_is_told_by_text_or_by_code(
    snippet: str, pin: str, run: RunSnippet, double
) -> None:
    done = run(snippet, pin)
    assert done.printed == "create the deployment first\n"
    (request,) = done.requests
    assert request.path == "/openai/deployments/no-such-deployment/chat/completions"
    assert request.query == {"api-version": "2024-10-21"}
    assert request.headers["api-key"] == double.api_key
    assert request.body == BODY | {"model": "no-such-deployment"}


def test_the_text_of_an_error_lost_its_code(run: RunSnippet) -> None:
    assert run(TEXT, "newest").printed == "check the endpoint\n"


@pytest.mark.parametrize(
    ("pin", "text"),
    [
        ("2.54.0", "Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'No.'}}"),
        ("3.0.0", "Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'No.'}}"),
        ("newest", "Error code: 404 - No."),
    ],
)
def test_the_text_of_an_error(pin: str, text: str, double) -> None:
    body = {"error": {"code": "DeploymentNotFound", "message": "No."}}
    double.queue(scenarios.refused(404, body))
    assert say(pin, START + "go()", double).last_error == f"openai.NotFoundError: {text}"


START = """
import os, openai
def go(**credentials):
    client = openai.AzureOpenAI(
        azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_version="2024-10-21", **credentials
    )
    ask = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}
    client.chat.completions.create(**ask)
"""


@pytest.mark.parametrize("pin", claimed_pins(TWO))
def test_two_credentials_were_taken_without_a_word(pin: str, run: RunSnippet) -> None:
    done = run(TWO, pin)
    assert done.printed == HELLO
    assert the_usual_request(done).headers["authorization"].startswith("Bearer ey")


def test_two_credentials_are_refused_now(run: RunSnippet) -> None:
    done = run(TWO, "newest", fails=True)
    message = "The `api_key`, `azure_ad_token` and `azure_ad_token_provider` arguments are mutually exclusive"
    assert f"MutuallyExclusiveAuthError: {message}" in done.stderr
    assert done.requests == []


@pytest.mark.parametrize("pin", claimed_pins(ONE))
def test_one_credential_is_sent(pin: str, run: RunSnippet, double) -> None:
    with_key = run(ONE, pin)
    assert with_key.printed == HELLO
    assert the_usual_request(with_key).headers["api-key"] == double.api_key

    with_token = run(ONE, pin, env={"USE_ENTRA_ID": "yes"})
    assert with_token.printed == HELLO
    request = the_usual_request(with_token)
    assert request.headers["authorization"].startswith("Bearer ey")
    # In between, a key that stands in the environment went along with the token.
    assert ("api-key" in request.headers) == (pin in {"2.48.0", "2.54.0", "3.0.0"})


TOKEN, KEY = "Bearer token-of-the-environment", "key-of-the-program"
WHO = {  # given in code, beside both variables of the environment -> (api-key, authorization)
    "api_key='key-of-the-program'": {"2.54.0": (None, TOKEN), "newest": (KEY, None)},
    "azure_ad_token_provider=lambda: 'of-the-program'": {
        "2.54.0": (None, TOKEN),
        "newest": (None, "Bearer of-the-program"),
    },
    "": {"2.54.0": (None, TOKEN), "newest": (None, TOKEN)},
}


@pytest.mark.parametrize("pin", ["2.54.0", "newest"])
@pytest.mark.parametrize("given", WHO, ids=["key", "provider", "nothing"])
def test_who_is_asking_when_the_environment_holds_a_token_too(given: str, pin: str, double) -> None:
    env = {
        "AZURE_OPENAI_AD_TOKEN": "token-of-the-environment",
        "AZURE_OPENAI_API_KEY": "key-of-the-environment",
    }
    say(pin, START + f"go({given})", double, env=env)
    headers = double.requests[0].headers
    assert (headers.get("api-key"), headers.get("authorization")) == WHO[given][pin]


@pytest.mark.parametrize(("pin", "path"), [("2.54.0", "my chat/x"), ("newest", "my chat%2Fx")])
def test_a_deployment_name_is_escaped_in_the_path(pin: str, path: str, double) -> None:
    lines = START.replace('"model": "my-chat"', '"model": "my chat/x"') + "go()"
    say(pin, lines, double)
    expected = f"/openai/deployments/{path}/chat/completions".replace(" ", "%20")
    assert double.requests[0].path == expected


MID_STREAM = START.replace(
    "client.chat.completions.create(**ask)",
    "for _ in client.chat.completions.create(stream=True, **ask): pass",
)


BROKEN_OFF = {
    "2.54.0": "httpx.RemoteProtocolError",
    "3.0.0": "httpx2.RemoteProtocolError",
    "newest": "openai.APIConnectionError",
}


@pytest.mark.parametrize(("pin", "error"), BROKEN_OFF.items())
def test_a_stream_that_breaks_off(pin: str, error: str, double) -> None:
    double.queue(scenarios.dropped(after_events=2))
    assert say(pin, MID_STREAM + "go()", double).last_error.startswith(error)


IMPORTABLE = {
    "2.54.0": {"httpx": True, "httpx2": False, "truststore": False, "distro": True, "tqdm": True},
    "3.0.0": {"httpx": False, "httpx2": True, "truststore": True, "distro": True, "tqdm": True},
    "newest": {"httpx": False, "httpx2": True, "truststore": True, "distro": False, "tqdm": False},
}


@pytest.mark.parametrize("pin", IMPORTABLE)
def test_which_modules_come_with_the_library(pin: str) -> None:
    lines = "import json, sys; from importlib.util import find_spec; "
    lines += "print(json.dumps({name: find_spec(name) is not None for name in sys.stdin.read().split()}))"
    lines = lines.replace("sys.stdin.read().split()", repr(list(IMPORTABLE[pin])))
    assert json.loads(say(pin, lines).printed) == IMPORTABLE[pin]


@pytest.mark.parametrize("pin", ["2.54.0", "newest"])
def test_a_number_of_seconds_stays_a_time_out(pin: str, double) -> None:
    lines = START.replace('api_version="2024-10-21",', 'api_version="2024-10-21", timeout=30,') + "go()"
    assert say(pin, lines, double).stderr == ""
