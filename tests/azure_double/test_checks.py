"""Wrong requests, sent over HTTP, each refused as Azure would: status, code and message."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from scripts.azure_double.server import AzureDouble

CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}
V1 = "/openai/v1/chat/completions"
DATED = "/openai/deployments/my-chat/chat/completions?api-version=2024-10-21"
EMBEDDINGS = "/openai/v1/embeddings"
RESPONSES = "/openai/v1/responses"

NOT_FOUND = (404, "404", "Resource not found")
BAD_KEY = (401, "401", "Access denied due to invalid subscription key or wrong API endpoint.")
BAD_TOKEN = (401, None, "Unauthorized. Access token is missing, invalid, audience is incorrect")
BAD_VERSION = (400, "BadRequest", "API version not supported")


@dataclass(frozen=True)
class Wrong:
    """One wrong request and the refusal that it meets."""

    refusal: tuple[int, str | None, str]
    """Status, code (None: the answer has none) and how the message begins."""
    path: str = V1
    """Path and query."""
    body: Any = field(default_factory=lambda: CHAT)
    """Sent as JSON; text is sent as it is."""
    headers: dict[str, str] = field(default_factory=dict)
    """In place of the right key, where they name a credential."""
    method: str = "POST"
    """HTTP method."""
    credential: bool = True
    """Whether the right key goes along."""


def body(**more: Any) -> dict[str, Any]:
    return {**CHAT, **more}


def message(**more: Any) -> dict[str, Any]:
    return {**CHAT, "messages": [{"role": "user", "content": "Hello", **more}]}


WRONG = {
    # the path
    "a path that does not exist": Wrong(NOT_FOUND, "/openai/v1/chat/completion"),
    "no path at all": Wrong(NOT_FOUND, "/"),
    "OpenAI's own path": Wrong(NOT_FOUND, "/v1/chat/completions"),
    "AzureOpenAI pointed at v1": Wrong(
        NOT_FOUND, "/openai/v1/deployments/my-chat/chat/completions?api-version=preview"
    ),
    "an endpoint that already ends in /openai/v1": Wrong(
        NOT_FOUND, "/openai/v1/openai/deployments/my-chat/chat/completions?api-version=2024-10-21"
    ),
    "chat on the dated surface without a deployment": Wrong(
        NOT_FOUND, "/openai/chat/completions?api-version=2024-10-21"
    ),
    "GET where POST is meant": Wrong(NOT_FOUND, V1, None, method="GET"),
    "a dated path without api-version": Wrong(NOT_FOUND, "/openai/deployments/my-chat/chat/completions"),
    # the credential
    "no credential": Wrong(BAD_TOKEN, credential=False),
    "no credential on the dated surface": Wrong(BAD_TOKEN, DATED, credential=False),
    "a wrong key": Wrong(BAD_KEY, headers={"api-key": "0123456789abcdef"}),
    "an empty key": Wrong(BAD_KEY, headers={"api-key": ""}),
    "a wrong key as Bearer on v1": Wrong(
        BAD_KEY, headers={"authorization": "Bearer 0123456789abcdef"}, credential=False
    ),
    "a token that nobody issued": Wrong(
        BAD_TOKEN, headers={"authorization": "Bearer aaa.bbb.ccc"}, credential=False
    ),
    "a callable sent as a token": Wrong(
        BAD_TOKEN, headers={"authorization": "Bearer <function <lambda> at 0x7f>"}, credential=False
    ),
    "a scheme that is not Bearer": Wrong(
        BAD_TOKEN, headers={"authorization": "Basic 0123456789abcdef"}, credential=False
    ),
    # the number of headers
    "eleven custom headers": Wrong(
        (431, "431", "Request Header Fields Too Large"), headers={f"x-own-{n}": "1" for n in range(11)}
    ),
    # the api-version
    "an unknown api-version": Wrong(
        BAD_VERSION, "/openai/deployments/my-chat/chat/completions?api-version=2023-03-15-preview"
    ),
    "an empty api-version": Wrong(BAD_VERSION, "/openai/deployments/my-chat/chat/completions?api-version="),
    "a dated api-version on v1": Wrong(BAD_VERSION, f"{V1}?api-version=2024-10-21"),
    "responses on an api-version older than they are": Wrong(
        (400, "BadRequest", "Azure OpenAI Responses API is enabled only for api-version 2025-03-01-preview"),
        "/openai/responses?api-version=2024-10-21",
        {"model": "my-chat", "input": "Hello"},
    ),
    # what the double does not serve
    "images, which only Azure can answer": Wrong(
        (501, "NotInTheDouble", "Azure OpenAI serves /openai/v1/images/generations; this stand-in does not."),
        "/openai/v1/images/generations",
    ),
    # the content type and the JSON
    "a body announced as text": Wrong(
        (415, "UnsupportedMediaType", "Unsupported media type: 'text/plain'."),
        body='{"model": "my-chat"}',
        headers={"content-type": "text/plain"},
    ),
    "a body announced as a form": Wrong(
        (415, "UnsupportedMediaType", "Unsupported media type: 'application/x-www-form-urlencoded'."),
        body="model=my-chat",
        headers={"content-type": "application/x-www-form-urlencoded"},
    ),
    "broken JSON": Wrong(
        (400, None, "We could not parse the JSON body of your request."),
        body='{"model": "my-chat",',
        headers={"content-type": "application/json"},
    ),
    "an empty body": Wrong(
        (400, None, "We could not parse the JSON body of your request."),
        body="",
        headers={"content-type": "application/json"},
    ),
    "JSON that is no object": Wrong((400, None, "We could not parse the JSON body"), body=[CHAT]),
    "NaN, which JSON does not have": Wrong(
        (400, None, "We could not parse the JSON body"),
        body='{"model": "my-chat", "temperature": NaN}',
        headers={"content-type": "application/json"},
    ),
    "JSON nested a hundred thousand deep": Wrong(
        (400, None, "We could not parse the JSON body"),
        body="[" * 100_000,
        headers={"content-type": "application/json"},
    ),
    # the deployment
    "an unknown deployment": Wrong(
        (404, "DeploymentNotFound", "The API deployment for this resource does not exist."),
        body=body(model="gpt-4o"),
    ),
    "an unknown deployment in the path": Wrong(
        (404, "DeploymentNotFound", "The API deployment for this resource does not exist."),
        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
    ),
    "chat with an embedding deployment": Wrong(
        (400, "OperationNotSupported", "The chatCompletion operation does not work with the specified model"),
        body=body(model="my-embedding"),
    ),
    "embeddings with a chat deployment": Wrong(
        (400, "OperationNotSupported", "The embeddings operation does not work with the specified model"),
        EMBEDDINGS,
        {"model": "my-chat", "input": "Hello"},
    ),
    # the body
    "no model on v1": Wrong(
        (400, "missing_required_parameter", "Missing required parameter: 'model'."),
        body={"messages": CHAT["messages"]},
    ),
    "no messages": Wrong(
        (400, "missing_required_parameter", "Missing required parameter: 'messages'."),
        body={"model": "my-chat"},
    ),
    "empty messages": Wrong(
        (400, "empty_array", "Invalid 'messages': empty array. Expected an array with minimum length 1"),
        body=body(messages=[]),
    ),
    "a role that does not exist": Wrong(
        (400, "invalid_value", "Invalid value: 'usr'. Supported values are: 'system', 'assistant', 'user'"),
        body=message(role="usr"),
    ),
    "a message without content": Wrong(
        (400, "missing_required_parameter", "Missing required parameter: 'messages[0].content'."),
        body=body(messages=[{"role": "user"}]),
    ),
    "a temperature out of range": Wrong(
        (400, "decimal_above_max_value", "Invalid 'temperature': decimal above maximum value."),
        body=body(temperature=9),
    ),
    "a temperature in quotes": Wrong(
        (
            400,
            "invalid_type",
            "Invalid type for 'temperature': expected a decimal, but got a string instead.",
        ),
        body=body(temperature="0.2"),
    ),
    "max_tokens below one": Wrong(
        (400, "integer_below_min_value", "Invalid 'max_tokens': integer below minimum value."),
        body=body(max_tokens=-1),
    ),
    "an unknown key": Wrong(
        (400, "unknown_parameter", "Unknown parameter: 'max_tokenz'."), DATED, body(max_tokenz=5)
    ),
    "an unknown key in a message": Wrong(
        (400, "unknown_parameter", "Unknown parameter: 'messages[0].colour'."), body=message(colour="red")
    ),
    "an unknown key deep in a message": Wrong(
        (400, "unknown_parameter", "Unknown parameter: 'messages[0].content[0].image_url.ur'."),
        body=message(content=[{"type": "image_url", "image_url": {"url": "data:,", "ur": ""}}]),
    ),
    "engine, the keyword of 0.x": Wrong(
        (400, "unknown_parameter", "Unknown parameter: 'engine'."), DATED, body(engine="my-chat")
    ),
    "messages for responses": Wrong(
        (400, "unsupported_parameter", "Unsupported parameter: 'messages'. In the Responses API"),
        RESPONSES,
        CHAT,
    ),
    "a role that does not exist for responses": Wrong(
        (400, "invalid_value", "Invalid value: 'usr'."),
        RESPONSES,
        {"model": "my-chat", "input": [{"role": "usr", "content": "Hello"}]},
    ),
    "max_tokens for responses": Wrong(
        (400, "unknown_parameter", "Unknown parameter: 'max_tokens'."),
        RESPONSES,
        {"model": "my-chat", "input": "Hello", "max_tokens": 5},
    ),
    "no input for embeddings": Wrong(
        (400, "missing_required_parameter", "Missing required parameter: 'input'."),
        EMBEDDINGS,
        {"model": "my-embedding"},
    ),
    "too many inputs for embeddings": Wrong(
        (400, None, "Too many inputs. The max number of inputs is 2048."),
        EMBEDDINGS,
        {"model": "my-embedding", "input": ["a"] * 2049},
    ),
    # two mistakes: the one that Azure sees first is answered
    "the path before the credential": Wrong(NOT_FOUND, "/openai/v1/nothing", credential=False),
    "the credential before the api-version": Wrong(BAD_TOKEN, f"{V1}?api-version=1", credential=False),
    "the api-version before the content type": Wrong(
        BAD_VERSION, f"{V1}?api-version=1", "{", {"content-type": "text/plain"}
    ),
    "the content type before the JSON": Wrong(
        (415, "UnsupportedMediaType", "Unsupported media type"), V1, "{", {"content-type": "text/plain"}
    ),
    "the deployment before the body": Wrong(
        (404, "DeploymentNotFound", "The API deployment"), body={"model": "gpt-4o"}
    ),
    "what is missing before what is unknown": Wrong(
        (400, "missing_required_parameter", "Missing required parameter: 'messages'."),
        body={"model": "my-chat", "max_tokenz": 5},
    ),
    # formats
    "a format of embeddings that does not exist": Wrong(
        (400, "invalid_value", "Invalid value: 'hex'. Supported values are: 'float', and 'base64'."),
        EMBEDDINGS,
        {"model": "my-embedding", "input": "a", "encoding_format": "hex"},
    ),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_request_is_refused_as_azure_would(double: AzureDouble, wrong: Wrong) -> None:
    answer = send(double, wrong)
    status, code, beginning = wrong.refusal
    said = answer.json().get("error", answer.json())
    assert (answer.status_code, said.get("code")) == (status, code)
    assert said["message"].startswith(beginning), said["message"]
    (logged,) = double.requests
    assert (logged.status, logged.code) == (status, code)


def send(double: AzureDouble, wrong: Wrong) -> httpx.Response:
    key = {"api-key": double.api_key} if wrong.credential else {}
    sent = {"content": wrong.body} if isinstance(wrong.body, str) else {"json": wrong.body}
    headers = {**key, **wrong.headers}
    with httpx.Client(trust_env=False) as client:
        return client.request(wrong.method, double.url + wrong.path, headers=headers, **sent)


def test_a_gateway_shaped_refusal_has_no_error_object(double: AzureDouble) -> None:
    answer = send(double, WRONG["no credential"])
    assert set(answer.json()) == {"statusCode", "message"}


def test_a_token_that_ran_out_is_refused(double: AzureDouble) -> None:
    token = double.service.keyring.issue("https://ai.azure.com", time.time() - 100, lifetime=99)
    expired = Wrong(BAD_TOKEN, headers={"authorization": f"Bearer {token.text}"}, credential=False)
    answer = send(double, expired)
    assert answer.status_code == 401
    assert answer.json()["message"].startswith(BAD_TOKEN[2])


def test_a_token_for_another_audience_is_refused(double: AzureDouble) -> None:
    token = double.service.keyring.issue("https://management.azure.com/.default", time.time())
    elsewhere = Wrong(BAD_TOKEN, headers={"authorization": f"Bearer {token.text}"}, credential=False)
    assert send(double, elsewhere).status_code == 401


def test_the_key_as_bearer_is_refused_on_the_dated_surface(double: AzureDouble) -> None:
    as_bearer = Wrong(
        BAD_TOKEN, DATED, headers={"authorization": f"Bearer {double.api_key}"}, credential=False
    )
    assert send(double, as_bearer).status_code == 401
