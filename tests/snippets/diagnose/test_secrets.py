"""No secret that is planted anywhere comes out of diagnose.py, in whatever form it stands there."""

from __future__ import annotations

import base64
import io
import json
import runpy
import sys
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.azure_double import scenarios
from scripts.azure_double.server import AzureDouble
from scripts.snippets.header import SNIPPETS
from tests.snippets.diagnose.program import PROGRAM
from tests.snippets.diagnose.staging import kit

ALNUM = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
# A busy machine is no fault of the program, so how fast examples are made is not judged.
FIXED = settings(
    derandomize=True,
    deadline=None,
    max_examples=150,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def text(alphabet: str, size: int, most: int | None = None) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=size, max_size=most or size)


HEX = text("0123456789abcdef", 32)
LONG = text(ALNUM, 84)
SK = text(ALNUM, 20, 60).map(lambda rest: "sk-" + rest)
JWT = st.tuples(text(ALNUM, 12, 40), text(ALNUM + "-_", 12, 60), text(ALNUM + "-_", 12, 40)).map(
    lambda parts: f"eyJ{parts[0]}.eyJ{parts[1]}.{parts[2]}"
)
BASE64 = st.binary(min_size=64, max_size=64).map(lambda raw: base64.b64encode(raw).decode())
PASSWORD = text(ALNUM + "!#$%&()*+,-./:;<=>?[]^_{|}~\"'\\", 12, 24)

KNOWN = {"hex": HEX, "long": LONG, "sk": SK, "jwt": JWT, "base64": BASE64, "any": PASSWORD}
ESCAPES = {
    "raw": str,
    "URL": lambda value: quote(value, safe=""),
    "URL with plus": quote_plus,
    "URL, twice": lambda value: quote(quote(value, safe=""), safe=""),
    "lower case URL": lambda value: quote(value, safe="").lower(),
    "JSON": lambda value: json.dumps(value)[1:-1],
    "JSON within JSON": lambda value: json.dumps(json.dumps(value))[3:-3],
    "repr": lambda value: repr(value)[1:-1],
    "base64": lambda value: base64.b64encode(value.encode()).decode(),
    "base64 for URLs": lambda value: base64.urlsafe_b64encode(value.encode()).decode(),
    "base64 of a pair": lambda value: base64.b64encode(f"user:{value}".encode()).decode(),
    "Bearer": lambda value: "Bearer " + value,
}
PLACES = (
    "Access denied: {} is no key.",
    '{{"error": {{"message": "got {}"}}}}',
    "x-debug={}&y=1",
    "line one\nline two {}\n",
    "/home/taro/{}/app.py",
    "<b>{}</b>",
    "{}",
    "日本語の文に {} がある",
)


def halves(said: str) -> list[object]:
    """Return a half for every way by which a text can get into the report."""
    ways = [PROGRAM["Half"]() for _ in range(6)]
    ways[0].answered(400, {"apim-request-id": said}, json.dumps({"error": {"message": said, "code": said}}))
    ways[1].answered(401, {"x-request-id": said, "x-ratelimit-" + said: "1"}, json.dumps({"error": said}))
    ways[2].answered(429, {"retry-after": said}, said)
    ways[3].failed(RuntimeError(said))
    try:
        try:
            raise OSError(said)
        except OSError as cause:
            raise ValueError("outer") from cause
    except ValueError as problem:
        ways[4].failed(problem)
    ways[5].answered(401, {}, json.dumps({"statusCode": 401, "message": {"deep": [said]}}))
    return ways


def report(env: dict[str, str], said: str) -> str:
    """Return everything that the report would say of a text."""
    mask, shown = PROGRAM["masker"](env), PROGRAM["shown"]
    lines = [pair for half in halves(said) for pair in PROGRAM["lines_of"](half)]
    return "\n".join(f"{shown(label, mask)}: {shown(value, mask)}" for label, value in lines)


VARIABLES = ("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN", "OPENAI_API_KEY", "MY_CLIENT_SECRET")


@FIXED
@given(data=st.data())
def test_the_value_of_a_credential_never_comes_out_in_any_form(data: st.DataObject) -> None:
    secret = data.draw(st.sampled_from(sorted(KNOWN)).flatmap(KNOWN.__getitem__))
    variable = data.draw(st.sampled_from(VARIABLES))
    escape = ESCAPES[data.draw(st.sampled_from(sorted(ESCAPES)))]
    place = data.draw(st.sampled_from(PLACES))
    planted = escape(secret)
    said = report({variable: secret}, place.format(planted))
    core = planted.removeprefix("Bearer ").rstrip("=")
    assert core.lower() not in said.lower()
    assert secret not in said


@FIXED
@given(user=text(ALNUM, 8, 16), word=PASSWORD, variable=st.sampled_from(["HTTPS_PROXY", "all_proxy"]))
def test_the_login_of_a_proxy_never_comes_out(user: str, word: str, variable: str) -> None:
    url = f"http://{user}:{quote(word, safe='')}@proxy.contoso.example:8080"
    basic = base64.b64encode(f"{user}:{word}".encode()).decode()
    for planted in (url, word, quote(word, safe=""), f"Proxy-Authorization: Basic {basic}", basic):
        said = report({variable: url}, f"cannot reach {planted} now")
        assert word not in said and user not in said
        assert basic.rstrip("=") not in said and "contoso" not in said


SHAPES = {
    "hex": HEX,
    "long": LONG,
    "sk": SK,
    "jwt": JWT,
    "connection string": BASE64.map(
        lambda key: f"DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey={key};EndpointSuffix=x"
    ),
    "shared access key": BASE64.map(lambda key: f"Endpoint=sb://x/;SharedAccessKey={key}"),
    "SAS": BASE64.map(lambda key: f"https://x.blob.core.windows.net/c?sv=1&sig={quote(key, safe='')}&se=2"),
    "login in a URL": text(ALNUM, 12, 30).map(lambda word: f"http://somebody:{word}@gateway/x"),
}


def hidden_part(shape: str, secret: str) -> str:
    """Return the part that must not come out."""
    if shape == "connection string" or shape == "shared access key":
        return secret.partition("Key=")[2].partition(";")[0].rstrip("=")
    if shape == "SAS":
        return secret.partition("sig=")[2].partition("&")[0]
    return secret.partition("somebody:")[2].partition("@")[0] if shape == "login in a URL" else secret


@FIXED
@given(data=st.data())
def test_what_looks_like_a_secret_never_comes_out_even_if_no_variable_holds_it(data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from(sorted(SHAPES)))
    secret = data.draw(SHAPES[shape])
    hidden = hidden_part(shape, secret)
    said = report({}, data.draw(st.sampled_from(PLACES)).format(json.dumps(secret)[1:-1]))
    assert hidden not in said


def test_masking_leaves_what_helpers_need() -> None:
    mask = PROGRAM["masker"]({"AZURE_OPENAI_API_KEY": "0" * 32})
    for line in (
        "apim-request-id: 11111111-2222-4333-8444-555555555555",
        "x-ratelimit-remaining-tokens: 59900",
        "OpenSSL 3.0.11 19 Sep 2023; certifi 2026.10.1",
        "APIConnectionError <- ConnectError <- SSLCertVerificationError",
        "have exceeded token rate limit of your current OpenAI S0 pricing tier.",
    ):
        assert mask(line) == line


def test_the_rules_are_those_of_redact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    redact = runpy.run_path(str(SNIPPETS / "support" / "redact.py"))
    assert PROGRAM["RULES"][1:] == redact["RULES"]


@pytest.mark.parametrize("part", ["a", "a-", "a.", "token", "bearer ", "'", "//", "日本語", "eyJ"])
def test_a_text_without_an_end_does_not_stop_it(part: str) -> None:
    assert PROGRAM["shown"](part * 20000, PROGRAM["masker"]({"AZURE_OPENAI_API_KEY": "0" * 32}))


@pytest.mark.parametrize("pin", ["0.28.1", "1.0.0", "newest"])
def test_a_whole_run_whose_error_echoes_the_key(pin: str, double: AzureDouble) -> None:
    key = double.api_key
    login = "http://planteduser:plantedword@127.0.0.1:9"
    echo = {
        "error": {
            "code": key,
            "message": f"bad key {key}, {base64.b64encode(key.encode()).decode()} at {double.url}",
            "innererror": {"code": f"Bearer {key}"},
        }
    }
    fields = {"x-request-id": key, "x-ratelimit-x": f"sig={key}", f"x-ratelimit-{key}": "1"}
    refused = scenarios.refused(401, echo, fields)
    env = {"OPENAI_LOG": "debug", "MY_PASSWORD": "planted-elsewhere", "HTTPS_PROXY": login}
    told = kit(double, pin, refused, refused, env=env)
    assert told.verdicts == ["key"], told.printed
    dead = kit(double, pin, env={**env, "HTTP_PROXY": login})
    assert dead.verdicts == ["proxy"]
    for printed in (told.printed, told.stderr, dead.printed, dead.stderr):
        assert key not in printed and "planted" not in printed and "127.0.0.1" not in printed
    assert "<secret>" in told.printed
