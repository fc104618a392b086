"""errors/certifi_file.py: certifi's file in SSL_CERT_FILE, whatever stood there before."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.azure_double.server import AzureDouble
from scripts.snippets.header import SNIPPETS
from tests.snippets.client.expected import CHAT, GREETING, V1_CHAT, measure
from tests.snippets.running import RunSnippet, claimed_pins
from tests.snippets.upgrade import trust
from tests.snippets.upgrade.inline import say

SNIPPET = "errors/certifi_file.py"
BUILD = "from openai import OpenAI; OpenAI(api_key='0'); print('made')"


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_a_variable_that_names_no_file_is_replaced(pin: str, run: RunSnippet, double: AzureDouble) -> None:
    done = run(SNIPPET, pin, env={"SSL_CERT_FILE": "/no/such/bundle.pem"})
    assert done.printed == GREETING
    (request,) = done.requests
    assert request.path == V1_CHAT
    assert request.headers["authorization"] == f"Bearer {double.api_key}"
    assert request.body == CHAT


@pytest.mark.parametrize("pin", ["1.55.3", "2.54.0"])
def test_the_cas_of_certifi_are_trusted_and_no_others(pin: str, tmp_path: Path) -> None:
    program = (SNIPPETS / SNIPPET).read_text(encoding="utf-8")
    with trust.double_behind_a_private_ca(tmp_path) as (double, ca):
        env = {"SSL_CERT_FILE": str(ca.bundle)}
        assert say(pin, program, double, env=env).last_error == "openai.APIConnectionError: Connection error."
        before = trust.replacing(trust.certifi_file(pin), ca.bundle)
        assert say(pin, program, double, before=before).printed == GREETING.strip()


@pytest.mark.parametrize("pin", ["1.55.3", "2.54.0", "3.0.0", "newest"])
def test_a_file_that_is_not_there_or_holds_no_certificate_fails_at_once(
    pin: str, tmp_path: Path, double: AzureDouble
) -> None:
    empty = tmp_path / "bundle.pem"
    empty.write_text("no certificate\n", encoding="utf-8")
    absent = measure(double, pin, BUILD, {"SSL_CERT_FILE": str(tmp_path / "no.pem")})
    assert absent.splitlines()[-1] == "FileNotFoundError: [Errno 2] No such file or directory"
    assert "load_verify_locations" in absent
    useless = measure(double, pin, BUILD, {"SSL_CERT_FILE": str(empty)}).splitlines()[-1]
    assert useless.startswith("ssl.SSLError: [X509")
    folder = measure(double, pin, BUILD, {"SSL_CERT_DIR": str(tmp_path / "no")})
    assert folder == "made"


def test_httpx_0_27_passes_over_a_file_that_is_not_there(double: AzureDouble) -> None:
    assert measure(double, "1.0.0", BUILD, {"SSL_CERT_FILE": "/no/such/bundle.pem"}) == "made"
