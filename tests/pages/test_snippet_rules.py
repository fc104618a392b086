"""The record of runs."""

from __future__ import annotations

from scripts.pages.snippet_rules import check_runs


def test_releases_without_a_run_are_named_together():
    missing = [("client/key.py", "2.54.0"), ("client/key.py", "newest"), ("chat/stream_2.py", "3.0.0")]
    first, second = check_runs(missing)
    assert first.path == "snippets/client/key.py"
    assert first.found == "no recorded run of this text on 2.54.0, newest"
    assert first.run == "python3 -m scripts test --record tests/snippets/client/test_key.py"
    assert second.path == "snippets/chat/stream_2.py"
    assert second.run == "python3 -m scripts test --record tests/snippets/chat/test_stream.py"


def test_nothing_is_said_when_every_run_is_recorded():
    assert list(check_runs([])) == []
