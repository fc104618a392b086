"""python3 -m scripts double, as a reader starts it."""

import json
import os
import re
import signal
import socket
import subprocess
import sys

import httpx
import pytest

from scripts.azure_double import command
from scripts.setup import ROOT

V1 = "/openai/v1/chat/completions"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}


def _heed_ctrl_c():
    # A job that runs in the background has its shell's deafness to Ctrl-C; a reader's terminal has not.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def start():
    """Start the command, and end it afterwards."""
    started = []

    def begin(*arguments):
        line = [sys.executable, "-m", "scripts", "double", "--port", "0", *arguments]
        process = subprocess.Popen(
            line,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=None if os.name == "nt" else _heed_ctrl_c,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def introduction(process):
    """Read what is printed up to the line that ends it."""
    lines = []
    for line in iter(process.stdout.readline, ""):
        lines.append(line)
        if line.startswith("One line a request"):
            break
    return "".join(lines)


def test_it_prints_an_endpoint_and_a_key_that_work_and_a_line_a_request(start):
    process = start()
    told = introduction(process)
    variables = dict(re.findall(r'export (\w+)="(.*)"', told))
    assert dict(re.findall(r'\$env:(\w+) = "(.*)"', told)) == variables
    key = {"api-key": variables["AZURE_OPENAI_API_KEY"]}
    url = variables["AZURE_OPENAI_ENDPOINT"] + V1
    assert httpx.post(url, json=CHAT, headers=key, trust_env=False).status_code == 200
    line = json.loads(process.stdout.readline())
    assert (line["path"], line["status"]) == (V1, 200)
    assert line["headers"]["api-key"] == f"({len(command.API_KEY)} characters)"


def test_it_says_what_it_checks_and_what_only_azure_can_tell(start):
    told = introduction(start())
    assert "It checks, in this order: the path, the credential" in told
    assert "It cannot tell: quotas" in told


def test_the_lines_go_to_a_file_when_asked(start, tmp_path):
    log = tmp_path / "wire.jsonl"
    told = introduction(start("--log", str(log)))
    url = re.search(r'AZURE_OPENAI_ENDPOINT="(.*)"', told)[1]
    httpx.get(f"{url}/openai/v1/models", trust_env=False)
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["status"] == 401


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_it_without_a_traceback(start):
    process = start()
    introduction(process)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=10)
    assert (process.returncode, said.split("\n\n")) == (0, [command.STARTING, "The stand-in has ended.\n"])


def test_a_port_in_use_gets_one_clear_sentence(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert command.main(["--port", str(port)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    told = f"Port {port} is in use by another program. Run: python3 -m scripts double --port {port + 1}"
    assert said.err == f"{command.STARTING}\n{told}\n"


def test_a_log_that_cannot_be_written_gets_one_clear_sentence(capsys, tmp_path):
    assert command.main(["--port", "0", "--log", str(tmp_path / "no" / "wire.jsonl")]) == 1
    assert capsys.readouterr().err.startswith(f"{command.STARTING}\nThe stand-in cannot start: ")


def test_without_the_newest_library_it_still_runs_and_says_what_it_does_not_check(capsys, monkeypatch):
    def missing():
        raise RuntimeError("there is no network")

    monkeypatch.setattr("scripts.azure_double.sdk_schema.newest", missing)
    monkeypatch.setattr(command, "_serve", lambda _: None)
    assert command.main(["--port", "0"]) == 0
    said = "Names in bodies are not checked, because there is no network"
    assert capsys.readouterr().err == f"{command.STARTING}\n{said}\n"


def test_a_wrong_option_is_wrong_use():
    with pytest.raises(SystemExit) as ended:
        command.main(["--prot", "1"])
    assert ended.value.code == 2
