"""A fork of a process that has imported openai ends as a fresh process does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.snippets.lines import run_lines

ENDS = {
    "prints": "import sys, openai; print(sys.stdin.read(), openai.api_version, openai.resources.__name__)",
    "raises": "import openai; raise openai.OpenAIError('no')",
    "exits": "import sys; sys.exit(3)",
    "warns": "import warnings; warnings.warn('old')",
    "runs at exit": "import atexit; atexit.register(print, 'bye')",
}
ENV = {"OPENAI_API_VERSION": "2024-10-21"}


@pytest.mark.parametrize("lines", ENDS.values(), ids=ENDS)
def test_a_fork_ends_as_a_fresh_process_does(lines: str, tmp_path: Path) -> None:
    forked, fresh = (
        run_lines("1.55.3", lines, ENV, stdin="日本語", folder=tmp_path, fresh=alone)
        for alone in (False, True)
    )
    assert (forked.stdout, forked.returncode) == (fresh.stdout, fresh.returncode)
    assert forked.stderr.splitlines()[-1:] == fresh.stderr.splitlines()[-1:]


def test_nothing_of_a_run_is_left_to_the_next() -> None:
    run_lines("1.55.3", "import os, openai; openai.left = os.environ['LEFT'] = 'yes'", ENV)
    left = "import os, openai; print(hasattr(openai, 'left'), os.environ.get('LEFT'))"
    assert run_lines("1.55.3", left, {}).stdout == "False None\n"
