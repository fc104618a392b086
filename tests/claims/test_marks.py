from __future__ import annotations

import pytest

from scripts.claims.marks import Mark, NoSuchSource, linked, marks_of
from scripts.claims.model import sources_of
from scripts.pages.body import Line

LEARN = "https://learn.microsoft.com/azure/foundry/openai/"
SOURCES = sources_of(
    [
        {"id": "faq", "url": f"{LEARN}faq", "what": "FAQ <2025> & more", "read": "2026-11-22"},
        {"id": "quota", "url": f"{LEARN}how-to/quota", "what": "Quota", "read": "2026-11-23"},
        {"measured": "tests/snippets/test_mutations.py", "what": "Runs", "read": "2026-11-25"},
    ]
)


def mark(kind: str, text: str, ids: str = "") -> str:
    named = f' data-source="{ids}"' if ids else ""
    return f'<span class="mark {kind}"{named}>{text}</span>'


def test_a_mark_leads_to_its_source_and_says_what_it_is_and_when_it_was_read() -> None:
    assert linked(f"A. {mark('official', '公式', 'faq')}", SOURCES) == (
        'A. <a class="mark official" href="#source-faq" title="FAQ &lt;2025&gt; &amp; more (2026-11-22)">'
        "公式 1</a>"
    )


def test_a_mark_on_two_sources_leads_to_both() -> None:
    html = linked(mark("official", "official", "quota faq"), SOURCES)
    assert html.index('href="#source-quota"') < html.index('href="#source-faq"')
    assert ">official 2</a>" in html
    assert ">1</a>" in html


def test_the_only_source_of_a_kind_needs_no_name() -> None:
    assert 'href="#source-3"' in linked(mark("measured", "実測"), SOURCES)


def test_a_judgement_of_our_own_leads_nowhere() -> None:
    assert linked(mark("ours", "our judgment"), SOURCES) == mark("ours", "our judgment")


@pytest.mark.parametrize("words", ["", "see [it](it.md)", "<em>seen</em>", "an `extra_headers`"])
def test_what_a_mark_says_is_told_so_that_it_can_be_compared(words: str) -> None:
    (found,) = marks_of([Line(1, mark("measured", words))])
    assert found.words != "measured"


def test_a_mark_that_is_only_shown_rests_on_nothing() -> None:
    sample = '<span class="mark official sample">公式</span>'
    assert linked(sample, SOURCES) == sample
    assert list(marks_of([Line(1, sample), Line(2, f"`{mark('official', '公式', 'faq')}`")])) == []
    assert list(marks_of([Line(3, mark("official", "公式", "faq"))])) == [
        Mark(3, "official", ("faq",), "公式")
    ]


def test_a_mark_in_code_is_left_as_it_is() -> None:
    span = f'Write `{mark("official", "公式")}`, or `<span class="mark official">` and `</span>`.'
    block = f"```html\n{mark('official', '公式')}\n```"
    assert linked(f"{span}\n\n{block}", SOURCES) == f"{span}\n\n{block}"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (mark("official", "公式"), "without a source"),
        (mark("official", "公式", "faq gone"), "names the source “gone”"),
        (mark("measured", "実測", "faq"), "of another kind"),
    ],
)
def test_a_mark_that_leads_nowhere_is_refused(html: str, said: str) -> None:
    with pytest.raises(NoSuchSource, match=said):
        linked(html, SOURCES)
