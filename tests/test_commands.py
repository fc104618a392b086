"""The entry point, and the verbs that are not tested with their own room."""

from __future__ import annotations

import importlib.util
import socket
import subprocess
import sys

import pytest

from scripts import browser, serve, setup
from scripts.__main__ import listing, main
from scripts.verbs import VERBS


def _python_m_scripts(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts", *arguments]
    return subprocess.run(command, cwd=setup.ROOT, capture_output=True, encoding="utf-8", check=False)


def test_without_a_verb_the_verbs_are_listed_one_line_each() -> None:
    done = _python_m_scripts()
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(VERBS)


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_every_verb_has_its_module(verb) -> None:
    assert importlib.util.find_spec(verb.module)


def test_an_unknown_verb_is_told_with_the_verbs_there_are(capsys) -> None:
    assert main(["srve"]) == 2
    told = capsys.readouterr().err
    assert "“srve”" in told
    assert listing() in told


def test_a_second_start_sets_nothing_up() -> None:
    assert setup.is_inside()
    assert setup.is_current()
    assert "Setting up" not in _python_m_scripts().stderr


def test_changed_requirements_are_noticed(tmp_path, monkeypatch) -> None:
    changed = tmp_path / "requirements.txt"
    changed.write_bytes(setup.REQUIREMENTS.read_bytes() + b"\n")
    monkeypatch.setattr(setup, "REQUIREMENTS", changed)
    assert not setup.is_current()


def test_the_setup_needs_nothing_but_the_standard_library() -> None:
    code = "import scripts.__main__, sys; print(any('site-packages' in (getattr(m, '__file__', '') or '') \
        for m in sys.modules.values()))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=setup.ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "False"


def test_a_port_in_use_is_told_in_one_sentence_with_what_to_run(capsys) -> None:
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serve.main(["--port", str(port)]) == 1
    told = capsys.readouterr().err
    assert f"Port {port}" in told
    assert f"serve --port {port + 1}" in told


def test_a_machine_without_a_browser_is_told_how_to_get_one(monkeypatch) -> None:
    monkeypatch.setattr(browser.shutil, "which", lambda _: None)
    monkeypatch.setattr(browser, "_playwrights_own", lambda: None)
    with pytest.raises(browser.BrowserMissing, match="Run: sudo apt-get install chromium"):
        browser.find()


def test_a_console_that_lacks_a_character_gets_an_escape(monkeypatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = _python_m_scripts("srve")
    assert done.returncode == 2
    assert "\\u201csrve\\u201d" in done.stderr
