"""Where a client made with azure_deployment sends, by release, and what with_options does to it."""

from __future__ import annotations

import pytest
from packaging.version import Version

from tests.snippets.client.expected import DATED_CHAT, measure, release

PINS = ["1.0.0", "1.55.3", "1.109.1", "3.0.0", "newest"]
CLIENT = """
import os
from openai import AzureOpenAI, NotFoundError
client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    azure_deployment="my-chat",
    api_version="2024-10-21",
)
"""
LIST = """
try:
    print(len(client.models.list().data) > 0)
except NotFoundError:
    print("not found")
"""
CHAT = """
question = {"role": "user", "content": "Say hello."}
client.chat.completions.create(model="no-such-deployment", messages=[question])
"""


@pytest.mark.parametrize("pin", PINS)
def test_since_1_65_2_a_list_leaves_the_deployment_out_of_its_path(pin: str, double) -> None:
    said = measure(double, pin, CLIENT + LIST)
    (request,) = double.requests
    if release(pin) < Version("1.65.2"):
        assert (said, request.path) == ("not found", "/openai/deployments/my-chat/models")
    else:
        assert (said, request.path) == ("True", "/openai/models")


# On 1.0.0, with_options asks for an api_version again.
@pytest.mark.parametrize("pin", [pin for pin in PINS if pin != "1.0.0"])
def test_until_3_14_1_a_copy_of_the_client_puts_the_deployment_back(pin: str, double) -> None:
    said = measure(double, pin, CLIENT + "client = client.with_options(timeout=30)" + LIST)
    (request,) = double.requests
    if release(pin) < Version("3.14.1"):
        assert (said, request.path) == ("not found", "/openai/deployments/my-chat/models")
    else:
        assert (said, request.path) == ("True", "/openai/models")


@pytest.mark.parametrize("pin", PINS)
def test_azure_deployment_wins_over_model(pin: str, double) -> None:
    assert measure(double, pin, CLIENT + CHAT) == ""
    (request,) = double.requests
    assert (request.path, request.status) == (DATED_CHAT, 200)
