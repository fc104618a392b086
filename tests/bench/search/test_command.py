"""The comparison of searches, with engines of our own."""

from playwright.sync_api import Error

from scripts.bench.search import command
from scripts.bench.search.row import Row


def missing(*_):
    raise RuntimeError("npm is missing.")


def test_a_peer_that_is_missing_has_a_row_for_each_language_that_says_why(tmp_path):
    assert list(command._rows("Other", missing, tmp_path, tmp_path, None)) == [
        Row("Other", "ja", why="npm is missing"),
        Row("Other", "en", why="npm is missing"),
    ]


def test_a_box_that_does_not_answer_costs_no_other_its_row(monkeypatch, tmp_path):
    def measured(_, engine):
        if engine.language == "ja":
            raise Error("Timeout 5000ms exceeded.\nCall log")
        return Row(engine.name, engine.language)

    monkeypatch.setattr(command, "measured", measured)
    assert list(command._rows("ours", command.MAKERS["this site"], tmp_path, tmp_path, None)) == [
        Row("this site", "ja", why="Timeout 5000ms exceeded"),
        Row("this site", "en"),
    ]
