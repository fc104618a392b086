from __future__ import annotations

from scripts.exports import head


def test_a_page_names_its_twin_the_feeds_and_the_calendar_of_its_language() -> None:
    links = head.alternates("en", lambda target: f"../{target}")
    assert [(link.type, link.address) for link in links] == [
        ("text/markdown", "index.md"),
        ("application/atom+xml", "../releases/feed.xml"),
        ("application/atom+xml", "../releases/azure.xml"),
        ("text/calendar", "../calendar.ics"),
    ]


def test_the_links_stand_at_the_end_of_the_head() -> None:
    link = head.Alternate("text/markdown", 'a "b"', "index.md")
    html = head.with_alternates("<head><title>x</title></head><body></head></body>", (link,))
    assert html == (
        '<head><title>x</title><link rel="alternate" type="text/markdown" title="a &quot;b&quot;" '
        'href="index.md">\n</head><body></head></body>'
    )
