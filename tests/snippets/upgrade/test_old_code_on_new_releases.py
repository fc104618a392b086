"""What the page on 0.28 → 1.x says of old code that meets a new release, beside what tests/errors has."""

from __future__ import annotations

import pytest

from scripts import environments
from scripts.azure_double import scenarios
from scripts.setup import executable
from tests.snippets.running import RunSnippet
from tests.snippets.upgrade.inline import errors_of, say

ONE_AND_LATER = [pin for pin in environments.release_pins() if pin != "0.28.1"]
FROM_1_55 = [pin for pin in ONE_AND_LATER if pin != "1.0.0"]
SPREAD = ["1.0.0", "1.109.1", "newest"]
CLIENT = """
import os
from openai import AzureOpenAI
client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
)
ask = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}
"""


@pytest.mark.parametrize("pin", FROM_1_55)
def test_the_old_program_is_told_that_its_api_was_removed(pin: str, run: RunSnippet) -> None:
    done = run("upgrade/zero_to_one/chat_0_28.py", pin, fails=True)
    assert "APIRemovedInV1" in done.stderr
    message = "You tried to access openai.ChatCompletion, but this is no longer supported in openai>=1.0.0"
    assert message in done.stderr
    assert "You can run `openai migrate`" in done.stderr  # also where that command is gone
    assert "discussions/742" in done.stderr
    assert done.requests == []


def test_1_0_0_itself_says_less(run: RunSnippet) -> None:
    done = run("upgrade/zero_to_one/chat_0_28.py", "1.0.0", fails=True)
    assert "AttributeError: module 'openai' has no attribute 'ChatCompletion'" in done.stderr


@pytest.mark.parametrize(
    ("pin", "there"),
    [("0.28.1", True), ("1.109.1", True), ("2.2.0", True), ("2.48.0", False), ("newest", False)],
)
def test_the_console_command_is_gone_from_later_releases(pin: str, there: bool) -> None:
    home = environments.ensure(pin).parent.parent
    assert executable(home, "openai").exists() == there


@pytest.mark.parametrize("pin", SPREAD)
def test_api_base_is_not_read_any_more(pin: str, double) -> None:
    lines = """
import os
endpoint = os.environ.pop("AZURE_OPENAI_ENDPOINT")
import openai
openai.api_type, openai.api_base, openai.api_version = "azure", endpoint, "2024-10-21"
openai.chat.completions.create(model="my-chat", messages=[])
"""
    error = say(pin, lines, double, fresh=True).last_error
    assert error.startswith("ValueError: Must provide one of the `base_url` or `azure_endpoint` arguments")


@pytest.mark.parametrize(("pin", "error"), [("1.0.0", "AttributeError"), ("newest", "APIRemovedInV1")])
def test_deployments_cannot_be_listed_with_the_library(pin: str, error: str) -> None:
    assert error in say(pin, "import openai; openai.Deployment.list()").stderr


def test_0_28_does_not_know_the_new_clients() -> None:
    for name, error in errors_of(
        "0.28.1", "", {name: f"from openai import {name}" for name in ("AzureOpenAI", "OpenAI")}
    ).items():
        assert error.startswith(f"ImportError: cannot import name '{name}' from 'openai'")


STATUSES = {
    400: ("InvalidRequestError", "BadRequestError"),
    401: ("AuthenticationError", "AuthenticationError"),
    403: ("PermissionError", "PermissionDeniedError"),
    404: ("InvalidRequestError", "NotFoundError"),
    422: ("APIError", "UnprocessableEntityError"),
    429: ("RateLimitError", "RateLimitError"),
    500: ("APIError", "InternalServerError"),
    503: ("ServiceUnavailableError", "InternalServerError"),
}
OLD_CLASS = """
import os, openai
openai.api_type, openai.api_version = "azure", "2024-10-21"
openai.api_base, openai.api_key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
for _ in range(%d):
    try:
        openai.ChatCompletion.create(engine="my-chat", messages=[{"role": "user", "content": "Say hello."}])
    except openai.error.OpenAIError as error:
        print(type(error).__name__)
"""
NEW_CLASS = (
    CLIENT
    + """
import openai
client.max_retries = 0
for _ in range(%d):
    try:
        client.chat.completions.create(**ask)
    except openai.APIStatusError as error:
        print(type(error).__name__)
"""
)


@pytest.mark.parametrize("pin", ["0.28.1", "1.0.0", "1.109.1", "newest"])
def test_each_status_has_its_class(pin: str, double) -> None:
    for status in STATUSES:
        double.queue(scenarios.refused(status, {"error": {"code": str(status), "message": "No."}}))
    lines = OLD_CLASS if pin == "0.28.1" else NEW_CLASS
    printed = say(pin, lines % len(STATUSES), double).printed.splitlines()
    assert printed == [names[0 if pin == "0.28.1" else 1] for names in STATUSES.values()]


def test_time_outs_have_their_class_on_both_sides(double) -> None:
    double.queue(scenarios.hang(2), scenarios.hang(2))
    old = OLD_CLASS.replace("engine=", "request_timeout=0.2, engine=") % 1
    new = CLIENT + "client.with_options(max_retries=0, timeout=0.2).chat.completions.create(**ask)"
    assert say("0.28.1", old, double).printed == "Timeout"
    assert say("newest", new, double).last_error.startswith("openai.APITimeoutError")


@pytest.mark.parametrize(("pin", "attempts"), [("0.28.1", 1), ("1.0.0", 3), ("newest", 3)])
@pytest.mark.parametrize(
    "failure", [scenarios.rate_limited(retry_after_ms=1), scenarios.server_error(), scenarios.dropped()]
)
def test_the_new_clients_try_again_by_themselves(failure, pin: str, attempts: int, double) -> None:
    double.queue(*[failure] * 3)
    lines = OLD_CLASS % 1 if pin == "0.28.1" else CLIENT + "client.chat.completions.create(**ask)"
    assert "Error" in (said := say(pin, lines, double)).printed + said.stderr
    assert len(double.requests) == attempts


@pytest.mark.parametrize("pin", SPREAD)
def test_a_time_out_is_also_a_connection_error(pin: str) -> None:
    lines = "import openai; print(issubclass(openai.APITimeoutError, openai.APIConnectionError))"
    assert say(pin, lines).printed == "True"


OLD_NAMES = ["ChatCompletion.acreate", "Completion.create", "Embedding.create", "Model.list", "Image.create"]
OLD_NAMES += ["Audio.transcribe", "File.create", "FineTuningJob.create"]
NEW_NAMES = ["chat.completions.create", "completions.create", "embeddings.create", "models.list"]
NEW_NAMES += ["images.generate", "audio.transcriptions.create", "files.create", "fine_tuning.jobs.create"]


def test_every_old_name_of_the_table_is_one() -> None:
    attempts = {name: f"import openai; openai.{name}" for name in OLD_NAMES}
    assert errors_of("0.28.1", "", attempts) == dict.fromkeys(OLD_NAMES, "")


@pytest.mark.parametrize("pin", SPREAD)
def test_every_new_name_of_the_table_is_one(pin: str, double) -> None:
    attempts = {name: f"client.{name}" for name in NEW_NAMES}
    assert errors_of(pin, CLIENT, attempts, double) == dict.fromkeys(NEW_NAMES, "")


def test_the_variables_have_other_names(double) -> None:
    env = {"OPENAI_API_BASE": double.url, "OPENAI_API_KEY": double.api_key, "OPENAI_API_TYPE": "azure"}
    env["OPENAI_API_VERSION"] = "2024-10-21"
    ask = "messages=[{'role': 'user', 'content': 'Say hello.'}])"
    old = f"import openai; openai.ChatCompletion.create(engine='my-chat', {ask}"
    assert say("0.28.1", old, env=env).stderr == ""
    new = f"from openai import AzureOpenAI; AzureOpenAI().chat.completions.create(model='my-chat', {ask}"
    for pin in SPREAD:
        assert say(pin, new, double, env={"OPENAI_API_VERSION": "2024-10-21"}).stderr == ""
    assert [request.headers["api-key"] for request in double.requests] == [double.api_key] * 4
