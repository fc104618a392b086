from __future__ import annotations

import pytest

from scripts.hooks.frames import framed


def test_a_table_gets_a_frame_once() -> None:
    table = "<table>\n<thead><tr><th>a</th></tr></thead></table>"
    assert framed(f"<p>x</p>{table}") == f'<p>x</p><div class="table-frame" tabindex="0">{table}</div>'


def test_a_table_with_a_class_brings_its_own_way() -> None:
    html = '<table class="release-table"><tr><td>a</td></tr></table>'
    assert framed(html) == html


def test_a_head_without_words_is_no_head() -> None:
    assert framed("<table><tr><th></th><th>a</th></tr></table>") == (
        '<div class="table-frame" tabindex="0"><table><tr><td></td><th>a</th></tr></table></div>'
    )


def test_tabs_and_diagrams_can_be_reached() -> None:
    assert framed('<div class="tabbed-labels"><label>a</label></div>') == (
        '<div class="tabbed-labels" tabindex="0"><label>a</label></div>'
    )
    for start in ("<p", '<figure id="x"'):
        assert framed(f'{start}>\n<svg viewBox="0" class="diagram"></svg>').startswith(
            f'{start} tabindex="0">'
        )
    assert framed("<p><svg></svg></p>") == "<p><svg></svg></p>"


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        (
            'OpenAI(base_url="https://example.openai.azure.com/openai/v1/")',
            'OpenAI(|base_url=|"https://example.openai.azure.com/|openai/|v1/")',
        ),
        (
            "/openai/deployments/{name}?api-version=2024-10-21",
            "/openai/|deployments/|{name}?|api-version=|2024-10-21",
        ),
        ("a(b=1, c=2)", "a(b=1, c=2)"),
        ("some_function(first, second)", "some_function(|first, second)"),
        ("some_function() == another", "some_function() == another"),
        ("AZURE_OPENAI_EMBEDDING_DEPLOYMENT", "AZURE_OPENAI_EMBEDDING_DEPLOYMENT"),
    ],
)
def test_long_code_in_a_table_breaks_where_a_reader_would(code: str, broken: str):
    table = "<table><tr><td><code>{}</code></td></tr></table>"
    assert table.format(broken.replace("|", "<wbr>")) in framed(table.format(code))
    assert framed(f"<p><code>{code}</code></p>") == f"<p><code>{code}</code></p>"
