from __future__ import annotations

import pytest

from scripts.claims.speakers import is_official
from scripts.hooks.sources import label, shown_source

HOME = "https://github.com/example/site"


@pytest.mark.parametrize(
    ("address", "ja", "official"),
    [
        ("https://github.com/openai/openai-python/blob/main/README.md", "OpenAI", True),
        ("https://github.com/openai/openai-python/issues/2107", "OpenAI · 議論", False),
        ("https://github.com/openai/openai-python/pull/662", "OpenAI · 議論", False),
        ("https://community.openai.com/c/api/7", "OpenAI · 議論", False),
        ("https://platform.openai.com/docs", "OpenAI", True),
        ("https://learn.microsoft.com/azure/foundry/openai/x", "Microsoft", True),
        ("https://learn.microsoft.com/answers/questions/1", "Microsoft · 議論", False),
        ("https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/a.md", "Microsoft", True),
        ("https://jpaiblog.github.io/blog/", "Microsoft", True),
        ("https://github.com/jpaiblog/jpaiblog.github.io/blob/main/a.md", "Microsoft", True),
        ("https://aka.ms/ContentUserFeedback", "Microsoft", True),
        ("https://github.com/encode/httpx/blob/master/CHANGELOG.md", "httpx", False),
        ("https://docs.python.org/3/library/ssl.html", "Python", False),
        ("https://notmicrosoft.com/", "notmicrosoft.com", False),
    ],
)
def test_the_mark_says_whose_word_it_is(address: str, ja: str, official: bool) -> None:
    assert label(address, "ja") == ja
    assert is_official(address) == official


def test_a_source_shows_mark_link_and_the_day_it_was_read() -> None:
    source = {"url": "https://learn.microsoft.com/a?b=1&c=2", "what": "A <b> & c", "read": "2026-11-22"}
    assert shown_source(source, HOME, "ja") == (
        '<span class="mark official">Microsoft</span> <a href="https://learn.microsoft.com/a?b=1&amp;c=2">'
        "A &lt;b&gt; &amp; c</a> <small>(<time>2026-11-22</time> 閲覧)</small>"
    )


def test_a_measurement_leads_to_its_test() -> None:
    source = {"measured": "tests/snippets/client/test_v1_key.py", "what": "The key", "read": "2026-11-23"}
    assert shown_source(source, HOME, "en") == (
        '<span class="mark measured">measured</span> '
        f'<a href="{HOME}/blob/main/tests/snippets/client/test_v1_key.py">The key</a> '
        "<small>(run on <time>2026-11-23</time>)</small>"
    )
