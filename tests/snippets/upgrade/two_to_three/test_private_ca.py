"""Which trust store each release uses: what the page on 2.x → 3.x says of certificates."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scripts.azure_double.server import AzureDouble
from tests.snippets.running import RunSnippet, claimed_pins, variables
from tests.snippets.upgrade import trust
from tests.snippets.upgrade.inline import say
from tests.snippets.upgrade.trust import PrivateCA

OLD = "upgrade/two_to_three/private_ca_2.py"
NEW = "upgrade/two_to_three/private_ca_3.py"
FAILED = "CERTIFICATE_VERIFY_FAILED"
ASK_0_28 = """
import os, openai
openai.api_type, openai.api_version = "azure", "2024-10-21"
openai.api_base, openai.api_key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
try:
    openai.ChatCompletion.create(engine="my-chat", messages=[{"role": "user", "content": "Say hello."}])
    print("ok")
except openai.error.APIConnectionError as error:
    print(error)
"""
ASK = """
import os, openai
client = openai.AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
    max_retries=0,
)
try:
    client.chat.completions.create(model="my-chat", messages=[{"role": "user", "content": "Say hello."}])
    print("ok")
except openai.APIConnectionError as error:
    print(error, type(error.__cause__).__module__, error.__cause__)
"""


@pytest.fixture
def private(tmp_path) -> Iterator[tuple[AzureDouble, PrivateCA]]:
    with trust.double_behind_a_private_ca(tmp_path) as pair:
        yield pair


# Where the CA is put, and whether the call then comes through: 0.28.1, 1.x and 2.x, 3.x.
PLACES = {
    "nowhere": (False, False, False),
    "the system's store": (False, False, True),
    "certifi's file": (True, True, False),
    "SSL_CERT_FILE": (False, True, True),
    "REQUESTS_CA_BUNDLE": (True, False, False),
}
PINS = {"0.28.1": 0, "1.109.1": 1, "2.54.0": 1, "3.0.0": 2, "newest": 2}


@pytest.mark.parametrize("pin", PINS)
@pytest.mark.parametrize("place", PLACES)
def test_where_a_private_ca_has_to_stand(place: str, pin: str, private) -> None:
    double, ca = private
    env, before = {}, []
    if place == "the system's store":
        before = trust.replacing(trust.system_file(), ca.bundle)
    elif place == "certifi's file":
        before = trust.replacing(trust.certifi_file(pin), ca.bundle)
    elif place != "nowhere":
        env = {place: str(ca.bundle)}
    printed = say(pin, ASK_0_28 if pin == "0.28.1" else ASK, double, env=env, before=before).printed
    assert printed == "ok" if PLACES[place][PINS[pin]] else FAILED in printed


@pytest.mark.parametrize(("pin", "module"), [("2.54.0", "httpx"), ("3.0.0", "httpx2"), ("newest", "httpx2")])
def test_the_reason_stands_in_the_cause_alone(pin: str, module: str, private) -> None:
    printed = say(pin, ASK, private[0]).printed
    assert printed.startswith(f"Connection error. {module} [SSL: {FAILED}] certificate verify failed")


@pytest.mark.parametrize("pin", ["2.54.0", "newest"])
def test_ssl_cert_file_replaces_the_store_and_does_not_add_to_it(pin: str, private, tmp_path) -> None:
    double, ca = private
    other = tmp_path / "other.pem"
    other.write_bytes(trust.certifi_file(pin).read_bytes())  # every public CA, and not ours
    store = trust.certifi_file(pin) if pin == "2.54.0" else trust.system_file()
    before = trust.replacing(store, ca.bundle)
    assert say(pin, ASK, double, before=before).printed == "ok"
    assert FAILED in say(pin, ASK, double, before=before, env={"SSL_CERT_FILE": str(other)}).printed


@pytest.mark.parametrize(
    ("snippet", "pin"), [(name, pin) for name in (OLD, NEW) for pin in claimed_pins(name)]
)
def test_a_client_is_given_a_private_ca(snippet: str, pin: str, private, run: RunSnippet) -> None:
    double, ca = private
    env = variables(double) | {"EXAMPLE_CA_FILE": str(ca.alone)}
    assert run(snippet, pin, env=env).printed == "Hello from the double.\n"
    (request,) = double.requests
    assert request.path == "/openai/deployments/my-chat/chat/completions"
    assert request.query == {"api-version": "2024-10-21"}
    assert request.headers["api-key"] == double.api_key
    assert request.body == {"messages": [{"role": "user", "content": "Say hello."}], "model": "my-chat"}
