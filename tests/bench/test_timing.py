"""Running a command against the clock."""

import sys

import pytest

from scripts.bench import timing
from scripts.bench.timing import CommandFailed, elapsed, seconds, verb


def test_it_tells_the_seconds(tmp_path):
    assert 0.2 <= seconds(tmp_path, "-c", "import time; time.sleep(0.2)") < 20


def test_it_runs_in_the_folder(tmp_path):
    seconds(tmp_path, "-c", "open('here', 'w').close()")
    assert (tmp_path / "here").is_file()


def test_compiled_files_are_written_whatever_the_shell_says(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    seconds(tmp_path, "-c", "import sys; assert not sys.dont_write_bytecode")


def test_a_failure_says_the_last_complaint(tmp_path):
    with pytest.raises(CommandFailed, match=r"said: WARNING -  a link leads nowhere$"):
        seconds(
            tmp_path, "-c", "raise SystemExit('WARNING -  a link leads nowhere.\\nINFO  - done\\nAborted!')"
        )


def test_a_failure_without_complaint_says_the_last_line(tmp_path):
    with pytest.raises(CommandFailed, match=r"^the command said: no such thing$"):
        seconds(tmp_path, "-c", "raise SystemExit('first\\nno such thing.\\n')")


def test_a_verb_runs_from_the_folder_it_is_measured_in(tmp_path):
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "__init__.py").touch()
    (tmp_path / "scripts" / "build.py").write_text(
        "def main(argv):\n    open('built', 'w').write(' '.join(argv))\n", encoding="utf-8"
    )
    seconds(tmp_path, *verb("build", "--site-dir", "x"))
    assert (tmp_path / "built").read_text(encoding="utf-8") == "--site-dir x"


def test_any_command_runs_with_the_variables_it_is_given(tmp_path):
    elapsed(
        [sys.executable, "-c", "import os; open(os.environ['NAME'], 'w').close()"], tmp_path, {"NAME": "x"}
    )
    assert (tmp_path / "x").is_file()


def test_a_command_that_does_not_end_is_a_failure(tmp_path, monkeypatch):
    monkeypatch.setattr(timing, "PATIENCE", 0.1)
    with pytest.raises(CommandFailed, match="not done after 0 minutes"):
        elapsed([sys.executable, "-c", "import time; time.sleep(9)"], tmp_path)
