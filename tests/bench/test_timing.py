"""Running a command against the clock."""

import pytest

from scripts.bench.timing import CommandFailed, seconds


def test_it_tells_the_seconds(tmp_path):
    assert 0.2 <= seconds(tmp_path, "-c", "import time; time.sleep(0.2)") < 20


def test_it_runs_in_the_folder(tmp_path):
    seconds(tmp_path, "-c", "open('here', 'w').close()")
    assert (tmp_path / "here").is_file()


def test_compiled_files_are_written_whatever_the_shell_says(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    seconds(tmp_path, "-c", "import sys; assert not sys.dont_write_bytecode")


def test_a_failure_says_the_last_line(tmp_path):
    with pytest.raises(CommandFailed, match=r"said: no such thing$"):
        seconds(tmp_path, "-c", "raise SystemExit('first\\nno such thing.\\n')")
