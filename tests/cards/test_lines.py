from __future__ import annotations

import pytest

from scripts.cards.lines import MORE, MOST_LINES, SMALLEST, phrases, set_in
from tests.cards.titles import TITLES

WIDTH = 1040
NO_LINE_BEGINS = tuple("、。・：！？）」』ーっゃゅょッャュョ,.:;)]")
NO_LINE_ENDS = tuple("（「『([")


def measure(size: int, text: str) -> float:
    """Width as most type has it: a Japanese character fills a square, others half of one."""
    return sum(size if character > "\u2e7f" else size * 0.55 for character in text)


@pytest.mark.parametrize(("title", "language"), TITLES)
def test_every_title_is_set_whole_in_lines_that_fit(title: str, language: str) -> None:
    made = set_in(title, language, WIDTH, measure)
    assert "".join(made.lines).replace(" ", "") == title.replace(" ", "")
    assert len(made.lines) <= MOST_LINES[made.size]
    assert max(measure(made.size, line) for line in made.lines) <= WIDTH
    assert not any(line.startswith(NO_LINE_BEGINS) or line.endswith(NO_LINE_ENDS) for line in made.lines)


@pytest.mark.parametrize(("title", "language"), TITLES)
def test_the_parts_of_a_title_are_the_title(title: str, language: str) -> None:
    assert "".join(phrases(title, language)) == title


def test_english_breaks_at_spaces_alone() -> None:
    assert phrases("Connection error: one-way", "en") == ("Connection ", "error: ", "one-way")


def test_japanese_breaks_between_phrases_and_after_a_colon_and_never_within_a_word() -> None:
    title = "CERTIFICATE_VERIFY_FAILED: ライブラリと Azure の「証明書」を検証できない"
    parts = phrases(title, "ja")
    assert parts[0] == "CERTIFICATE_VERIFY_FAILED:"
    assert [part for part in parts if "証明書" in part and "「" in part and "」" in part]
    assert all(word in "|".join(parts) for word in ("ライブラリ", "Azure", "検証"))


def test_no_mark_is_parted_from_the_word_it_belongs_to() -> None:
    parts = phrases("原因が分からない: 開く前に (最後は messages[0].content)", "ja")
    assert "分からない:" in "|".join(parts)
    assert "(最後は" in "|".join(parts)
    assert "messages[0].content)" in "|".join(parts)


def test_lines_are_of_about_the_same_length() -> None:
    made = set_in("one two three four five six seven eight nine ten", "en", WIDTH, measure)
    widths = [measure(made.size, line) for line in made.lines]
    assert len(widths) > 1
    assert max(widths) - min(widths) < WIDTH / 4


def test_a_short_title_is_set_large_and_a_long_one_smaller() -> None:
    sizes = [set_in("word " * count, "en", WIDTH, measure).size for count in (1, 12, 20)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == max(MOST_LINES) > sizes[-1]


@pytest.mark.parametrize(
    "title", ["x" * 300, "word " * 90, "長い題" * 60], ids=["a word", "words", "Japanese"]
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_fits_in_no_size_is_cut_and_says_so(title: str, language: str) -> None:
    made = set_in(title, language, WIDTH, measure)
    assert made.size == SMALLEST
    assert len(made.lines) == MOST_LINES[SMALLEST]
    assert made.lines[-1].endswith(MORE)
    assert max(measure(made.size, line) for line in made.lines) <= WIDTH


def test_a_word_wider_than_a_line_is_broken_but_kept() -> None:
    made = set_in("y" * 50, "en", WIDTH, measure)
    assert "".join(made.lines) == "y" * 50


def test_an_empty_title_is_an_empty_line() -> None:
    assert set_in("", "ja", WIDTH, measure).lines == ("",)
