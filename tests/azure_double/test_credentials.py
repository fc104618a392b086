"""Which credential opens which surface."""

import base64
import json

import pytest

from scripts.azure_double.credentials import Keyring, gateway_refusal, refusal

KEY = "abc123"
NOW = 1_000_000.0


@pytest.fixture
def ring():
    return Keyring(KEY)


@pytest.mark.parametrize("surface", ["v1", "dated"])
def test_the_key_in_its_own_header_opens_both_surfaces(ring, surface):
    assert refusal(ring, {"api-key": KEY}, surface, NOW) is None


def test_the_key_as_bearer_opens_v1_only(ring):
    header = {"authorization": f"Bearer {KEY}"}
    assert refusal(ring, header, "v1", NOW) is None
    assert refusal(ring, header, "dated", NOW).status == 401


@pytest.mark.parametrize("surface", ["v1", "dated"])
@pytest.mark.parametrize(
    "resource",
    [
        "https://ai.azure.com",
        "https://ai.azure.com/.default",
        "https://cognitiveservices.azure.com",
        "https://cognitiveservices.azure.com/",
        "https://cognitiveservices.azure.com/.default",
    ],
)
def test_a_token_for_either_resource_opens_both_surfaces(ring, resource, surface):
    token = ring.issue(resource, NOW)
    assert refusal(ring, {"authorization": f"Bearer {token.text}"}, surface, NOW + 3599) is None


def test_a_token_holds_until_it_expires_and_not_longer(ring):
    token = ring.issue("https://ai.azure.com", NOW, lifetime=60)
    header = {"authorization": f"bearer {token.text}"}
    assert refusal(ring, header, "v1", NOW + 59.9) is None
    assert refusal(ring, header, "v1", NOW + 60).status == 401


def test_the_key_header_wins_over_the_token(ring):
    token = ring.issue("https://ai.azure.com", NOW)
    both = {"api-key": "wrong", "authorization": f"Bearer {token.text}"}
    assert refusal(ring, both, "v1", NOW).body["error"]["code"] == "401"


def test_a_token_reads_as_a_json_web_token_that_names_its_audience(ring):
    token = ring.issue("https://ai.azure.com/.default", NOW)
    _, claims, _ = token.text.split(".")
    padded = claims + "=" * (-len(claims) % 4)
    read = json.loads(base64.urlsafe_b64decode(padded))
    assert read == {"aud": "https://ai.azure.com", "exp": NOW + 3600}


def test_the_gateway_takes_its_own_header_or_that_of_the_resource(ring):
    assert gateway_refusal(ring, {"ocp-apim-subscription-key": KEY}) is None
    assert gateway_refusal(ring, {"api-key": KEY}) is None


def test_the_gateway_tells_a_missing_key_from_a_wrong_one(ring):
    missing = gateway_refusal(ring, {"authorization": f"Bearer {KEY}"})
    wrong = gateway_refusal(ring, {"ocp-apim-subscription-key": "no", "api-key": KEY})
    assert missing.body["message"].startswith("Access denied due to missing subscription key.")
    assert wrong.body["message"].startswith("Access denied due to invalid subscription key.")
