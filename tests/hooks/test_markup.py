from __future__ import annotations

import pytest

from scripts.hooks.markup import below_title, pieces, rewrite_text

PAGE = (
    '<h1 id="a">T<a title="x > y">¶</a></h1>\n<p>a <b>b</b><br>c &lt; d</p>'
    '<!-- <p> --><img alt="<p>" src="x"/> < e'
)


def test_the_pieces_joined_are_the_page() -> None:
    assert "".join(piece.text for piece in pieces(PAGE)) == PAGE


def test_text_knows_what_it_stands_in() -> None:
    found = {piece.text: piece.inside for piece in pieces(PAGE) if piece.is_text}
    assert found["T"] == ("h1",)
    assert found["b"] == ("p", "b")
    assert found["c &lt; d"] == ("p",)
    assert found[" "] == ()


def test_a_tag_that_is_never_closed_ends_with_its_parent() -> None:
    assert [piece.inside for piece in pieces("<ul><li>a</ul>b") if piece.is_text] == [("ul", "li"), ()]


def test_an_end_tag_without_a_start_changes_nothing() -> None:
    assert [piece.inside for piece in pieces("</p>a") if piece.is_text] == [()]


def test_only_text_outside_the_named_elements_is_rewritten() -> None:
    html = "<p>a <code>a</code> <em title='a'>a</em></p>"
    assert (
        rewrite_text(html, str.upper, frozenset({"code"})) == "<p>A <code>a</code> <em title='a'>A</em></p>"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [("<h1>T</h1>\n<p>a</p>", "<h1>T</h1>\n+\n<p>a</p>"), ("<p>a</p>", "+<p>a</p>")],
    ids=["with a title", "without a title"],
)
def test_an_addition_stands_below_the_title(html: str, expected: str) -> None:
    assert below_title(html, "+") == expected
