from __future__ import annotations

from scripts.hooks.alternates import with_alternates

PAGE = """<head>
<link rel="canonical" href="https://a.example/x/">
<link rel="alternate" href="./" hreflang="ja">
  <link rel="alternate" href="../en/x/" hreflang="en">
<link rel="alternate" type="application/atom+xml" href="feed.xml">
</head>
<body><link rel="alternate" href="./" hreflang="ja"></body>"""


def test_alternates_are_absolute_and_name_one_for_everybody_else() -> None:
    html = with_alternates(PAGE, {"en": "https://a.example/en/x/", "ja": "https://a.example/x/"})
    head = html.partition("</head>")[0]
    assert '<link rel="alternate" hreflang="en" href="https://a.example/en/x/">' in head
    assert '<link rel="alternate" hreflang="ja" href="https://a.example/x/">' in head
    assert '<link rel="alternate" hreflang="x-default" href="https://a.example/x/">' in head
    assert head.count("hreflang=") == 3


def test_feeds_and_the_body_stay() -> None:
    html = with_alternates(PAGE, {"ja": "https://a.example/x/"})
    assert 'href="feed.xml"' in html
    assert '<body><link rel="alternate" href="./" hreflang="ja"></body>' in html
    assert '<link rel="canonical" href="https://a.example/x/">' in html
