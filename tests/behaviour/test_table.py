"""What was measured, as a table in words."""

from __future__ import annotations

import pytest

from scripts.behaviour import lookup, shown, table
from scripts.behaviour.words import WORDS
from tests.behaviour.measured import data, question

ENDS = ("1.0.0", "3.0.0")
AFTER = question("retries.after-61", ("1.0.0", "2.51.0", "ignored"), ("2.52.0", "3.0.0", "waits 61 s"))
HELD = question("errors.body", ("1.3.8", "2.0.0", True), ("2.1.0", "2.1.0", None), ("2.2.0", "3.0.0", False))
DATA = data(AFTER, HELD)


def test_ranges_are_said_in_words() -> None:
    words = WORDS["en"]
    assert [shown.releases(answer, DATA, words) for answer in AFTER.answers] == [
        "up to 2.51.0",
        "2.52.0 or later",
    ]
    assert [shown.releases(answer, DATA, words) for answer in HELD.answers] == [
        "1.3.8 to 2.0.0",
        "2.1.0 alone",
        "2.2.0 or later",
    ]
    assert shown.releases(question("names.b", (*ENDS, True)).answers[0], DATA, words) == "all"


@pytest.mark.parametrize(
    ("value", "ja", "en"),
    [
        (True, "はい", "yes"),
        (False, "いいえ", "no"),
        (600.0, "600", "600"),
        ((), "なし", "none"),
        (
            ("api-key: key", "b"),
            "<code>api-key: key</code>、<code>b</code>",
            "<code>api-key: key</code>, <code>b</code>",
        ),
        ("waits 1.5 s", "1.5 秒待つ", "waits 1.5 s"),
        ("0.5 s", "0.5 秒", "0.5 s"),
        ("sent, 401", "要求を送り、401 が返る", "is sent, and answered 401"),
        ("ignored", "無視する", "ignored"),
        ("Error: <b>&", "<code>Error: &lt;b&gt;&amp;</code>", "<code>Error: &lt;b&gt;&amp;</code>"),
        (None, "不明 (it hung)", "not known (it hung)"),
    ],
)
def test_a_value_is_words_in_the_language_and_literal_text_is_code(value, ja: str, en: str) -> None:
    (answer,) = question("names.b", (*ENDS, value)).answers
    assert (shown.answer(answer, WORDS["ja"]), shown.answer(answer, WORDS["en"])) == (ja, en)


def test_of_a_long_list_it_says_what_changed_and_the_whole_only_at_the_end() -> None:
    lists = ("anyio", "distro", "httpx", "tqdm"), ("anyio", "distro", "httpx2", "tqdm"), ("anyio", "httpx2")
    runs = [(f"{major}.0.0", f"{major}.0.0", names) for major, names in enumerate(lists, start=1)]
    assert shown.answers(question("names.b", *runs), WORDS["en"]) == [
        "<code>anyio</code>, <code>distro</code>, <code>httpx</code>, <code>tqdm</code>",
        "added: <code>httpx2</code><br>gone: <code>httpx</code>",
        "gone: <code>distro</code>, <code>tqdm</code><br>in full: <code>anyio</code>, <code>httpx2</code>",
    ]


def test_every_word_exists_in_both_languages() -> None:
    assert WORDS["ja"].said.keys() == WORDS["en"].said.keys()
    assert WORDS["ja"].surfaces.keys() == WORDS["en"].surfaces.keys()


def test_patterns_choose_questions_in_the_order_of_the_data() -> None:
    assert table.chosen(DATA, "errors.* retries.after-*") == [AFTER, HELD]
    html = table.render(DATA, "retries.*", "ja")
    assert html.count("<tr id=") == 1
    assert "<dt>2.51.0 まで</dt><dd>無視する</dd>" in html
    assert "<code>retries.after-61</code> か" in html
    assert "2 リリースを実行、最後の測定は <time>2026-11-25</time>" in html


def test_the_answer_of_a_release_and_its_beginning_are_found() -> None:
    assert lookup.value(DATA, "retries.after-61", "2.51.0") == "ignored"
    assert lookup.value(DATA, "errors.body", "1.0.0") is None
    assert lookup.since(DATA, "retries.after-61") == "2.52.0"
    assert lookup.boundaries(DATA, ["retries.after-61", "errors.body"]) == [
        "1.0.0", "1.3.8", "2.1.0", "2.2.0", "2.52.0",
    ]  # fmt: skip
