"""support/redact.py: what was planted is masked, what helpers need stays, twice is as good as once."""

from __future__ import annotations

import pytest

from tests.snippets.running import RunSnippet

SNIPPET = "support/redact.py"

# Put together here, so that no file holds anything that looks like a secret.
HEX_KEY = "0123456789abcdef" * 2
LONG_KEY = "Ab3" * 28
TOKEN = ".".join(("eyJ" + "hbGciOiJub25lIn0", "eyJzdWIiOiIxIn0", "c2lnbmF0dXJl"))
GUID = "11111111-2222-4333-8444-555555555555"

PLACES = {
    "a header": "api-key: {}",
    "a header with another name": "Ocp-Apim-Subscription-Key: {}",
    "a bearer header": "Authorization: Bearer {}",
    "a header without a scheme": "Authorization: {}",
    "Python's repr": "'headers': {{'api-key': '{}', 'x': 1}}",
    "a pair of bytes": "[(b'api-key', b'{}'), (b'accept', b'*/*')]",
    "JSON": '{{"api_key": "{}"}}',
    "JSON within JSON": '{{"log": "{{\\"api-key\\": \\"{}\\"}}"}}',
    "a shell": "export AZURE_OPENAI_API_KEY={}",
    "PowerShell": '$env:AZURE_OPENAI_API_KEY = "{}"',
    "a keyword argument": "AzureOpenAI(azure_ad_token='{}')",
    "curl": 'curl -H "api-key: {}" https://example.openai.azure.com',
    "a query string": "GET /openai/v1/chat?api-key={}&x=1",
    "a header of one's own": "X-My-Token: {}",
    "a client secret": "client_secret={}&grant_type=client_credentials",
    "a cookie": "Cookie: first=1; ARRAffinity={}; last=2",
}


@pytest.mark.parametrize(
    "secret", [HEX_KEY, LONG_KEY, TOKEN, "not-a-known-shape+/=="], ids=["32", "84", "jwt", "any"]
)
def test_a_secret_is_masked_wherever_it_stands(secret: str, run: RunSnippet) -> None:
    lines = [place.format(secret) for place in PLACES.values()]
    masked = run(SNIPPET, stdin="\n".join(lines) + "\n").printed.splitlines()
    assert len(masked) == len(lines)
    for place, line in zip(PLACES, masked, strict=True):
        assert secret not in line, place
        assert "<secret>" in line or "<token>" in line or "<key>" in line, place


@pytest.mark.parametrize(
    ("line", "masked"),
    [
        (f"key is {HEX_KEY}", "key is <key>"),
        (f"key is {LONG_KEY}", "key is <key>"),
        (f"got {TOKEN} back", "got <token> back"),
        (
            "https://contoso-prod.openai.azure.com/openai/v1/",
            "https://<resource>.openai.azure.com/openai/v1/",
        ),
        (
            "host contoso.privatelink.cognitiveservices.azure.com",
            "host <resource>.privatelink.cognitiveservices.azure.com",
        ),
        ("https://contoso-apim.azure-api.net/x", "https://<resource>.azure-api.net/x"),
        (
            f"/subscriptions/{GUID}/resourceGroups/rg-contoso/providers/X/accounts/aoai-contoso",
            "/subscriptions/<id>/resourceGroups/<name>/providers/X/accounts/<name>",
        ),
        (f"tenant_id='{GUID}'", "tenant_id='<id>'"),
        (f"https://login.microsoftonline.com/{GUID}/oauth2", "https://login.microsoftonline.com/<id>/oauth2"),
        ("mailto taro.yamada@contoso.co.jp", "mailto <e-mail>"),
        (
            "BlobEndpoint=x;AccountKey=abc+/12==;EndpointSuffix=y",
            "BlobEndpoint=x;AccountKey=<secret>;EndpointSuffix=y",
        ),
        ('File "/home/taro/app.py", line 3', 'File "/home/<user>/app.py", line 3'),
        (r"File C:\Users\taro\app.py", r"File C:\Users\<user>\app.py"),
    ],
)
def test_names_and_identifiers_of_people_and_resources_are_masked(
    line: str, masked: str, run: RunSnippet
) -> None:
    assert run(SNIPPET, stdin=line + "\n").printed == masked + "\n"


@pytest.mark.parametrize(
    "line",
    [
        f"apim-request-id: {GUID}",
        f"x-ms-client-request-id: {GUID}",
        "HTTP/1.1 404 Resource Not Found",
        "Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment …'}}",
        "POST /openai/deployments/my-chat/chat/completions?api-version=2024-10-21",
        '"usage": {"completion_tokens": 12, "prompt_tokens": 3, "total_tokens": 15}',
        "Access token is missing, invalid, audience is incorrect, or have expired.",
        "openai: 3.54.0",
        "AZURE_OPENAI_API_KEY: set",
        "AZURE_OPENAI_AD_TOKEN: not set",
        "2026-11-23T09:00:00.123+00:00 status=429 code=429 retry-after=60",
        "日本語のログも そのまま残る。",
    ],
)
def test_what_helpers_need_stays(line: str, run: RunSnippet) -> None:
    kept = run(SNIPPET, stdin=line + "\n").printed
    assert kept == line + "\n"


def test_a_second_pass_changes_nothing(run: RunSnippet) -> None:
    text = (
        "\n".join(place.format(HEX_KEY) for place in PLACES.values()) + f"\nAuthorization: Bearer {TOKEN}\n"
    )
    once = run(SNIPPET, stdin=text).printed
    assert run(SNIPPET, stdin=once).printed == once


def test_an_empty_log_stays_empty(run: RunSnippet) -> None:
    assert run(SNIPPET, stdin="").printed == ""


@pytest.mark.parametrize("part", ["a", "a-", "a.", "a+", "token", "日本語", "bearer ", "'", "cookie"])
def test_one_endless_line_does_not_stop_it(part: str, run: RunSnippet) -> None:
    line = part * (100_000 // len(part))
    assert run(SNIPPET, stdin=line + "\n", timeout=20).printed
