"""diagnose/diagnose.py: whose problem it is, in every situation, and never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts import environments
from scripts.azure_double import scenarios as play
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from scripts.setup import ROOT
from tests.snippets.diagnose.example import EXAMPLE, make
from tests.snippets.diagnose.program import PROGRAM, verdicts_of
from tests.snippets.diagnose.staging import NO_NAMES, SNIPPET, Session, answering, http, kit
from tests.snippets.running import FOLDER, RunSnippet, claimed_pins, variables
from tests.snippets.upgrade.trust import certifi_file, double_behind_a_private_ca, replacing

STAGED = ["0.28.1", "1.109.1", "2.54.0", environments.NEWEST]
DATED = {"OPENAI_API_VERSION": "2024-10-21"}
BUSY = {"error": {"code": "429", "message": "The system is experiencing high demand."}}
MANY = {"error": {"code": "429", "message": "Too many requests."}}
BLOCKED = {"error": {"code": "403", "message": "The resource is temporarily blocked."}}
ODD = {"error": {"code": "invalid", "message": "Unknown parameter: 'x'."}}

# What is queued goes to the library first, then to plain HTTP; then variables, then the verdicts.
SITUATIONS: dict[str, tuple[list[play.Scenario], dict[str, str], list[str]]] = {
    "all is well": ([], {}, ["well"]),
    "all is well on a dated version": ([], DATED, ["well"]),
    "the service is broken": ([play.server_error(), play.server_error(503)], {}, ["service"]),
    "one passing error": ([play.server_error()], {}, ["unsteady"]),
    "only the library is refused": ([play.refused(400, ODD)], {}, ["library_only"]),
    "only plain HTTP is refused": ([play.says("hi"), play.refused(400, ODD)], {}, ["plain_only"]),
    "both are refused": ([play.refused(400, ODD)] * 2, {}, ["request"]),
    "the two differ": (
        [play.wrong_key(), play.firewall()],
        {},
        ["different", "key", "forbidden"],
    ),
    "the key is wrong": ([], {"AZURE_OPENAI_API_KEY": "0" * 32}, ["key"]),
    "the key is wrong on a dated version": ([], {**DATED, "AZURE_OPENAI_API_KEY": "0" * 32}, ["key"]),
    "the role is missing": ([play.permission_denied()] * 2, {}, ["role"]),
    "the deployment is wrong": ([], {"AZURE_OPENAI_DEPLOYMENT": "gpt-4o"}, ["deployment"]),
    "the api-version is wrong": ([], {"OPENAI_API_VERSION": "2024-13-32"}, ["version"]),
    "the quota is used up": ([play.rate_limited(7)] * 2, {}, ["quota"]),
    "the service is short of capacity": ([play.refused(429, BUSY)] * 2, {}, ["capacity"]),
    "a 429 that does not tell": ([play.refused(429, MANY)] * 2, {}, ["limited"]),
    "the filter stops it": ([play.content_filtered()] * 2, {}, ["filter"]),
    "the firewall keeps it out": ([play.firewall()] * 2, {}, ["forbidden"]),
    "the resource is blocked": ([play.refused(403, BLOCKED)] * 2, {}, ["blocked"]),
    "no answer in time": ([play.hang(4)] * 2, {"DIAGNOSE_TIMEOUT": "0.5"}, ["timeout"]),
    "the connection is cut": ([play.dropped()] * 2, {}, ["dropped"]),
    "the proxy is dead": ([], {"HTTP_PROXY": "http://127.0.0.1:9"}, ["proxy"]),
    "nobody listens": ([], {"AZURE_OPENAI_ENDPOINT": "http://127.0.0.1:9"}, ["unreachable"]),
}


@pytest.fixture(scope="module")
def session() -> Iterator[Callable[[str], Session]]:
    """Give the running Python of a pin; each is started once."""
    running: dict[str, Session] = {}

    def start(pin: str) -> Session:
        if pin not in running:
            running[pin] = Session(pin)
        return running[pin]

    yield start
    for one in running.values():
        one.close()


@pytest.mark.parametrize("pin", claimed_pins(SNIPPET))
def test_it_runs_on_every_release_and_finds_all_well(pin: str, run: RunSnippet) -> None:
    done = run(SNIPPET, pin)
    library, plain = done.requests
    assert library.status == plain.status == 200
    assert library.body["messages"] == plain.body["messages"]
    assert library.path == plain.path
    assert "=== VERDICT: well ===" in done.printed
    # 0.28.1 does not hand out the headers of a good answer.
    assert ("apim-request-id: none" in done.printed) == (pin == "0.28.1")
    assert f"loaded {environments.openai_version(pin)}" in done.printed
    assert done.stderr == ""


@pytest.mark.parametrize("pin", STAGED)
def test_every_situation_gets_its_verdict(pin: str, session, double: AzureDouble) -> None:
    told = {}
    for name, (queued, env, _) in SITUATIONS.items():
        told[name] = session(pin).kit(double, *queued, env=env)
        assert double.service.waiting() == [], name
    assert {name: one.verdicts for name, one in told.items()} == {
        name: expected for name, (_, _, expected) in SITUATIONS.items()
    }
    assert [name for name, one in told.items() if one.stderr or "Traceback" in one.printed] == []
    assert {name for name, one in told.items() if one.exit_code == 0} == {
        name for name in SITUATIONS if name.startswith("all is well")
    }
    assert "retry-after: 7" in told["the quota is used up"].printed
    assert "inner code: ResponsibleAIPolicyViolation" in told["the filter stops it"].printed


def test_plain_needs_no_openai(double: AzureDouble) -> None:
    good = kit(double, environments.REST, arguments=["--plain"])
    assert (good.verdicts, good.exit_code, good.stderr) == (["plain_ok"], 0, "")
    bad = kit(double, environments.REST, play.firewall(), arguments=["--plain"])
    assert bad.verdicts == ["forbidden"]
    assert "openai: none; not imported" in good.printed


def test_without_openai_it_says_so_and_asks_by_plain_http(double: AzureDouble) -> None:
    told = kit(double, environments.REST)
    assert told.verdicts == ["absent"]
    assert len(double.requests) == 1
    assert "No module named 'openai'" in told.printed


@pytest.mark.parametrize("pin", STAGED)
def test_a_library_that_cannot_be_imported_is_told_with_the_reason(
    pin: str, double: AzureDouble, tmp_path: Path
) -> None:
    package = "requests" if pin == "0.28.1" else "pydantic"
    reason = f"cannot import name 'x' (/home/taro/{double.api_key}/x.py)"
    (tmp_path / f"{package}.py").write_text(f"print('noise')\nraise ImportError({reason!r})\n")
    told = kit(double, pin, env={"PYTHONPATH": str(tmp_path)})
    assert told.verdicts == ["import"], told.printed
    assert "cannot import name 'x' (/home/<user>/<secret>/x.py)" in told.printed
    assert "noise" not in told.printed and told.stderr == ""
    both = kit(double, pin, play.firewall(), env={"PYTHONPATH": str(tmp_path)})
    assert both.verdicts == ["import", "forbidden"]


def test_a_file_of_the_readers_own_named_openai_is_no_library(double: AzureDouble, tmp_path: Path) -> None:
    (tmp_path / "openai.py").write_text("raise SystemExit('mine')\n")
    assert kit(double, "newest", env={"PYTHONPATH": str(tmp_path)}).verdicts == ["import"]
    (tmp_path / "openai.py").write_text("")
    assert kit(double, "newest", env={"PYTHONPATH": str(tmp_path)}).verdicts == ["import"]


BROKEN_CALL = """
import sys
__version__ = "9.9.9"
class OpenAI:
    def __init__(self, **_):
        print("noise")
        print("noise", file=sys.stderr)
        raise KeyError("a defect")
"""


def test_a_library_that_breaks_in_its_own_code_goes_to_github(double: AzureDouble, tmp_path: Path) -> None:
    (tmp_path / "openai.py").write_text(BROKEN_CALL)
    told = kit(double, "rest", env={"PYTHONPATH": str(tmp_path)})
    assert told.verdicts == ["library_only"]
    assert "GitHub issue of openai-python" in told.printed and "a defect" in told.printed
    assert "noise" not in told.printed + told.stderr
    both = kit(double, "rest", play.firewall(), env={"PYTHONPATH": str(tmp_path)})
    assert both.verdicts == ["different", "crash", "forbidden"]


@pytest.mark.parametrize("pin", STAGED)
def test_a_certificate_that_nobody_trusts(pin: str, session, tmp_path: Path) -> None:
    with double_behind_a_private_ca(tmp_path) as (double, ca):
        assert session(pin).kit(double).verdicts == ["certificate"]
        trusted = {"SSL_CERT_FILE": str(ca.bundle), "REQUESTS_CA_BUNDLE": str(ca.bundle)}
        assert session(pin).kit(double, env=trusted).verdicts == ["well"]


def test_a_certificate_that_one_side_trusts(session, tmp_path: Path) -> None:
    with double_behind_a_private_ca(tmp_path) as (double, ca):
        told = session("0.28.1").kit(double, env={"SSL_CERT_FILE": str(ca.bundle)})
        assert told.verdicts == ["library_certificate"]
        told = session("0.28.1").kit(double, env={"REQUESTS_CA_BUNDLE": str(ca.bundle)})
        assert told.verdicts == ["plain_certificate"]


@pytest.mark.parametrize("pin", ["1.109.1", "2.54.0"])
def test_a_certificate_that_certifi_alone_holds(pin: str, tmp_path: Path) -> None:
    with double_behind_a_private_ca(tmp_path) as (double, ca):
        told = kit(double, pin, before=replacing(certifi_file(pin), ca.bundle))
        assert told.verdicts == ["plain_certificate"]


@pytest.mark.parametrize("pin", STAGED)
def test_a_name_that_is_not_resolved(pin: str, double: AzureDouble, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_NAMES)
    env = {"PYTHONPATH": str(tmp_path), "AZURE_OPENAI_ENDPOINT": "https://example.openai.azure.com"}
    told = kit(double, pin, env=env)
    assert told.verdicts == ["name"]
    assert "host: *.openai.azure.com" in told.printed
    assert "example" not in told.printed


HTML = "<html><title>Sign in</title></html>"
STRANGERS = {
    "a page": http("200 OK", "text/html", HTML),
    "a page that refuses": http("403 Forbidden", "text/html", HTML),
    "a broken gateway": http("502 Bad Gateway", "text/html", HTML),
    "a redirect": http("302 Found", "text/html", HTML, "Location: http://127.0.0.1:9/login"),
    "JSON of another kind": http("200 OK", "application/json", '{"ok": true}'),
    "a list": http("200 OK", "application/json", "[1]"),
    "broken JSON": http("200 OK", "application/json", '{"choices": ['),
    "deep JSON": http("200 OK", "application/json", "[" * 50000),
    "another framework": http("404 Not Found", "application/json", '{"detail": "Not Found"}'),
    "bytes that are no HTTP": b"\x00\xff\xfe garbage\r\n\r\n",
}


@pytest.mark.parametrize("pin", ["0.28.1", environments.NEWEST])
def test_something_that_is_not_azure(pin: str, session, double: AzureDouble) -> None:
    told = {}
    for name, raw in STRANGERS.items():
        with answering(raw) as endpoint:
            told[name] = session(pin).kit(double, env={"AZURE_OPENAI_ENDPOINT": endpoint})
    verdicts = {name: one.verdicts for name, one in told.items()}
    redirect = verdicts.pop("a redirect")  # the library follows it, to where nobody listens
    assert verdicts == {name: ["foreign"] for name in verdicts}
    assert redirect[-1] == "foreign"
    assert not any(one.stderr or "Traceback" in one.printed for one in told.values())


WRONG = {
    "settings": [
        {"AZURE_OPENAI_ENDPOINT": None, "AZURE_OPENAI_API_KEY": None, "AZURE_OPENAI_DEPLOYMENT": None},
        {"AZURE_OPENAI_API_KEY": ""},
        {"AZURE_OPENAI_DEPLOYMENT": "  "},
    ],
    "characters": [
        {"AZURE_OPENAI_API_KEY": '"planted-key"'},
        {"AZURE_OPENAI_API_KEY": "planted key"},
        {"AZURE_OPENAI_API_KEY": "planted-key\n"},
        {"AZURE_OPENAI_API_KEY": "planted-鍵"},
        {"AZURE_OPENAI_API_KEY": None, "AZURE_OPENAI_AD_TOKEN": "Bearer planted"},
        {"AZURE_OPENAI_ENDPOINT": " https://planted.openai.azure.com"},
        {"OPENAI_API_VERSION": "'2024-10-21'"},
    ],
    "endpoint": [
        {"AZURE_OPENAI_ENDPOINT": endpoint}
        for endpoint in (
            "planted.openai.azure.com",
            "http://planted.openai.azure.com",
            "https://planted.openai.azure.com/openai/v1/",
            "https://planted.openai.azure.com/openai",
            "https://planted.openai.azure.com/?api-version=2024-10-21",
            "https://planted.example/openai/v1",
            "https://user:planted@127.0.0.1",
            "https://[planted",
            "https://127.0.0.1:planted",
            "ftp://127.0.0.1",
            "https://",
        )
    ],
}


def test_settings_that_cannot_work_are_named_and_nothing_is_sent(session, double: AzureDouble) -> None:
    for verdict, env in [(verdict, env) for verdict, several in WRONG.items() for env in several]:
        one = session("rest").kit(double, env=env, arguments=["--plain"])
        assert (one.verdicts, one.stderr, one.exit_code) == ([verdict], "", 1), env
        named = env.keys() - ({"AZURE_OPENAI_API_KEY"} if "AZURE_OPENAI_AD_TOKEN" in env else set())
        assert all(name in one.printed.partition("wrong: ")[2] for name in named)
        assert "planted" not in one.printed
    assert double.requests == []


@pytest.mark.parametrize("pin", STAGED)
def test_a_token_goes_as_bearer_on_both_sides(pin: str, session, double: AzureDouble) -> None:
    token = double.service.keyring.issue("https://cognitiveservices.azure.com", time.time()).text
    env = {"AZURE_OPENAI_API_KEY": "", "AZURE_OPENAI_AD_TOKEN": token}
    for surface in ({}, DATED):
        told = session(pin).kit(double, env=env | surface)
        assert told.verdicts == ["well"]
        assert "credential: token" in told.printed
    assert all(one.headers["authorization"] == f"Bearer {token}" for one in double.requests)
    assert not any("api-key" in one.headers for one in double.requests)


def test_two_credentials_do_not_meet_in_one_request(session, double: AzureDouble) -> None:
    for pin in STAGED:
        env = {**DATED, "AZURE_OPENAI_AD_TOKEN": "planted-token"}
        assert session(pin).kit(double, env=env).verdicts == ["well"]
    # 1.109.1 sends the key in both headers; what must not travel along is the token.
    assert not any("planted" in value for one in double.requests for value in one.headers.values())


def test_a_gateway_that_takes_only_api_key_is_no_defect_of_the_library(session, double: AzureDouble) -> None:
    gateway = {"AZURE_OPENAI_ENDPOINT": double.gateway_url}
    assert session("newest").kit(double, env=gateway).verdicts == ["header"]
    assert session("newest").kit(double, env=DATED | gateway).verdicts == ["well"]


def test_a_wrong_path_is_told(session, double: AzureDouble) -> None:
    env = {"AZURE_OPENAI_ENDPOINT": f"{double.url}/elsewhere"}
    assert session("newest").kit(double, env=env).verdicts == ["address"]


@pytest.mark.parametrize("text", ["abc", "-1", "nan", "inf", "1e999", ""])
def test_a_time_out_that_is_none_becomes_30_seconds(text: str, session, double: AzureDouble) -> None:
    told = session("rest").kit(double, env={"DIAGNOSE_TIMEOUT": text}, arguments=["--plain"])
    assert "time-out: 30 s" in told.printed and told.verdicts == ["plain_ok"]


def test_wrong_arguments_show_the_two_forms(double: AzureDouble) -> None:
    told = kit(double, "rest", arguments=["--help"])
    assert (told.exit_code, told.stderr) == (2, "")
    assert "[--plain]" in told.printed


def test_a_console_that_cannot_write_japanese_still_gets_the_verdict(double: AzureDouble) -> None:
    told = kit(double, "rest", env={"PYTHONIOENCODING": "ascii"}, arguments=["--plain"])
    assert told.verdicts == ["plain_ok"] and told.stderr == ""


def test_a_malformed_certificate_path_is_told(session, double: AzureDouble, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.pem")
    env = {"REQUESTS_CA_BUNDLE": missing, "AZURE_OPENAI_ENDPOINT": "https://127.0.0.1:9"}
    assert session("0.28.1").kit(double, env=env).verdicts[:2] == ["different", "certfile"]


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C goes to a whole console on Windows")
def test_an_interruption_ends_with_a_sentence(double: AzureDouble) -> None:
    double.queue(play.hang(20))
    command = [str(environments.ensure("newest")), str(FOLDER / SNIPPET)]
    with subprocess.Popen(
        command,
        env=isolated() | variables(double),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        # A shell lets what it starts in the background ignore Ctrl-C, and so would the program under test.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        deadline = time.monotonic() + 30
        while double.service.waiting() and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        try:
            printed, stderr = process.communicate(timeout=20)
        finally:
            process.kill()
    assert (process.returncode, stderr) == (130, "")
    assert printed.endswith("Interrupted; there is no verdict.\n")


def half(status: int, body: str, **headers: str) -> Any:
    one = PROGRAM["Half"]()
    one.answered(status, headers, body)
    return one


@pytest.mark.parametrize(
    ("status", "error", "found"),
    [
        (400, {"code": "content_filter"}, "filter"),
        (400, {"innererror": {"code": "ResponsibleAIPolicyViolation"}}, "filter"),
        (400, {"message": "API version not supported"}, "version"),
        (401, {"message": "The principal lacks the required data action"}, "role"),
        (403, {"code": "PermissionDenied"}, "role"),
        (404, {"code": "404", "message": "Resource not found"}, "address"),
        (408, {"message": "Operation timed out"}, "service"),
        (429, {"code": "insufficient_quota", "message": "You exceeded your current quota"}, "quota"),
        (431, {"message": "Request Header Fields Too Large"}, "request"),
        (407, {"message": "Proxy Authentication Required"}, "proxy"),
        (500, {"innererror": "odd", "message": {"deep": []}}, "service"),
    ],
)
def test_an_answer_is_read_by_status_code_and_words(status: int, error: dict[str, Any], found: str) -> None:
    assert PROGRAM["finding"](half(status, json.dumps({"error": error}))) == found


def test_an_answer_that_cannot_be_read_is_foreign_unless_azure_signed_it() -> None:
    assert PROGRAM["finding"](half(200, "[" * 50000)) == "foreign"
    assert PROGRAM["finding"](half(503, "")) == "foreign"
    assert PROGRAM["finding"](half(503, "", **{"apim-request-id": "1"})) == "service"


def test_every_pair_of_findings_has_a_verdict_that_is_written_down() -> None:
    written = set(verdicts_of())
    findings = [*(written - {"well", "plain_ok", "different"}), "ok"]
    for library in [None, *findings]:
        for plain in findings:
            for bearer in (True, False):
                assert set(PROGRAM["verdict"](library, plain, bearer)) <= written


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_lists_every_verdict(language: str) -> None:
    page = (ROOT / "docs" / language / "support" / "diagnose.md").read_text(encoding="utf-8")
    missing = [name for name in verdicts_of() if f"`{name}`" not in page]
    assert missing == []


def test_every_verdict_has_both_languages_and_somebody_to_send_it_to() -> None:
    for name, (desk, japanese, english) in verdicts_of().items():
        assert desk and japanese.endswith("。") and english[-1] in ".?", name
        assert english.isascii() and not japanese.isascii()


def test_no_line_is_longer_than_90_characters() -> None:
    lines = (FOLDER / SNIPPET).read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 90


@pytest.mark.parametrize("form", ["microsoft.txt", "github_bug.txt", "github_feature.txt"])
def test_a_form_names_only_labels_that_the_report_has(form: str, session, double: AzureDouble) -> None:
    text = (FOLDER / "diagnose" / form).read_text(encoding="utf-8")
    printed = session("newest").kit(double, play.rate_limited(7), play.rate_limited(7)).printed
    labels = [label for line in text.splitlines() for label in line.split("“")[1:]]
    assert labels
    assert [one for one in labels if one.partition("”")[0] not in printed] == []


def test_the_example_is_what_a_run_prints(double: AzureDouble) -> None:
    assert EXAMPLE.read_text(encoding="utf-8") == make(double)
