"""Where each combination of client and endpoint really sends a chat, and which ones are refused at once."""

from __future__ import annotations

import pytest
from packaging.version import Version

from tests.snippets.client.expected import measure, release
from tests.snippets.running import claimed_pins

PINS = claimed_pins("client/dated_key.py")
SENT = """
import os
from openai import AzureOpenAI, OpenAI
url, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
full = url + "/openai/deployments/my-chat/chat/completions"
for client in (
    AzureOpenAI(base_url=url + "/openai/v1/", api_key=key, api_version="preview"),
    AzureOpenAI(azure_endpoint=url + "/openai/v1", api_key=key, api_version="2024-10-21"),
    AzureOpenAI(azure_endpoint=url, api_key=key, api_version="preview"),
    AzureOpenAI(azure_endpoint=url, api_key=key, api_version="v1"),
    AzureOpenAI(base_url=url, api_key=key, api_version="2024-10-21"),
    AzureOpenAI(azure_endpoint=full, api_key=key, api_version="2024-10-21"),
    OpenAI(base_url=url, api_key=key),
    OpenAI(base_url=full.replace("/chat/completions", ""), api_key=key),
):
    try:
        client.chat.completions.create(model="my-chat", messages=[{"role": "user", "content": "Say hello."}])
        print("answered")
    except Exception as error:
        print(type(error).__name__)
"""
DEPLOYMENT = "/deployments/my-chat/chat/completions"
PATHS = [
    (f"/openai/v1{DEPLOYMENT}", "preview"),
    (f"/openai/v1/openai{DEPLOYMENT}", "2024-10-21"),
    (f"/openai{DEPLOYMENT}", "preview"),
    (f"/openai{DEPLOYMENT}", "v1"),
    (DEPLOYMENT, "2024-10-21"),
    (f"/openai{DEPLOYMENT}/openai/chat/completions", "2024-10-21"),
    ("/chat/completions", None),
    (f"/openai{DEPLOYMENT}", None),
]
BUILT = """
from openai import AzureOpenAI, OpenAI
from os import environ
environ.pop("AZURE_OPENAI_ENDPOINT"), environ.pop("AZURE_OPENAI_API_KEY")
u, v = "https://example.openai.azure.com", "2024-10-21"
for build in (
    lambda: AzureOpenAI(azure_endpoint=u, api_version=v),
    lambda: AzureOpenAI(azure_endpoint=u, api_key="k"),
    lambda: AzureOpenAI(api_key="k", api_version=v),
    lambda: AzureOpenAI(azure_endpoint=u, base_url=u, api_key="k", api_version=v),
    lambda: OpenAI(azure_endpoint=u, api_key="k"),
    lambda: AzureOpenAI(azure_endpoint=u, api_key="k", azure_ad_token="t", api_version=v),
):
    try:
        build()
        print("built")
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
"""
REFUSED = """\
OpenAIError: Missing credentials. Please pass one of `api_key`, `azure_ad_token`, `azure_ad_token_provider`, \
or the `AZURE_OPENAI_API_KEY` or `AZURE_OPENAI_AD_TOKEN` environment variables.
ValueError: Must provide either the `api_version` argument or the `OPENAI_API_VERSION` environment variable
ValueError: Must provide one of the `base_url` or `azure_endpoint` arguments, \
or the `AZURE_OPENAI_ENDPOINT` environment variable
ValueError: base_url and azure_endpoint are mutually exclusive
TypeError: OpenAI.__init__() got an unexpected keyword argument 'azure_endpoint'
""".splitlines()
TWO_CREDENTIALS = (
    "MutuallyExclusiveAuthError: The `api_key`, `azure_ad_token` and `azure_ad_token_provider` arguments are "
    "mutually exclusive; Only one can be passed at a time"
)


@pytest.mark.parametrize("pin", PINS)
def test_a_client_on_the_other_surface_asks_a_path_that_is_not_there(pin: str, double) -> None:
    said = measure(double, pin, SENT).splitlines()
    sent = [(request.path, request.query.get("api-version")) for request in double.requests]
    assert sent == PATHS
    # An unknown api-version is a 400 here; public reports of Azure show a 404 as well.
    unknown_version = {2, 3}
    assert said == ["BadRequestError" if i in unknown_version else "NotFoundError" for i in range(len(PATHS))]


@pytest.mark.parametrize("pin", PINS)
def test_what_is_missing_is_said_when_the_client_is_built(pin: str, double) -> None:
    *refused, two = measure(double, pin, BUILT).splitlines()
    assert refused == REFUSED
    assert two == (TWO_CREDENTIALS if release(pin) >= Version("3.4") else "built")


@pytest.mark.parametrize("pin", PINS)
def test_of_two_credentials_in_the_environment_the_token_is_sent(pin: str, double) -> None:
    program = """
from openai import AuthenticationError, AzureOpenAI
try:
    AzureOpenAI(api_version="2024-10-21").chat.completions.create(
        model="my-chat", messages=[{"role": "user", "content": "Say hello."}]
    )
except AuthenticationError as error:
    print(error.status_code)
"""
    assert measure(double, pin, program, {"AZURE_OPENAI_AD_TOKEN": "of-the-environment"}) == "401"
    (request,) = double.requests
    assert request.headers["authorization"] == "Bearer of-the-environment"
    assert "api-key" not in request.headers


@pytest.mark.parametrize("pin", PINS)
def test_fields_that_only_azure_sends_are_kept(pin: str, double) -> None:
    program = """
import os
from openai import OpenAI
endpoint, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
client = OpenAI(base_url=endpoint + "/openai/v1/", api_key=key)
answer = client.chat.completions.create(
    model="my-chat", messages=[{"role": "user", "content": "Say hello."}]
).model_dump()
print("prompt_filter_results" in answer, "content_filter_results" in answer["choices"][0])
"""
    assert measure(double, pin, program) == "True True"


@pytest.mark.parametrize("pin", claimed_pins("chat/stream_usage.py"))  # 1.0.0 had no model here
def test_since_1_82_edits_of_images_name_the_deployment_in_the_path(pin: str, double) -> None:
    program = """
from openai import AzureOpenAI, OpenAIError
try:
    AzureOpenAI(api_version="2025-04-01-preview", max_retries=0).images.edit(
        model="my-images", image=b"not really an image", prompt="Make it blue."
    )
except OpenAIError as error:
    print(error.status_code)
"""
    assert measure(double, pin, program) == "501"  # the double knows the path, and does not serve it
    (request,) = double.requests
    place = "/deployments/my-images" if release(pin) >= Version("1.82") else ""
    assert request.path == f"/openai{place}/images/edits"
