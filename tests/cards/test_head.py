from __future__ import annotations

from dataclasses import replace

from scripts.cards.head import Shown, tags, with_tags
from scripts.cards.model import Card

SHOWN = Shown(
    card=Card("Notes", 'The "404" & <more>', "Errors", "en"),
    description="What it means.",
    address="https://a.example/en/errors/",
    image="https://a.example/assets/cards/en/errors/index.png",
    is_home=False,
)


def test_the_tags_stand_at_the_end_of_the_head_with_marks_escaped() -> None:
    html = with_tags("<html><head><title>x</title></head><body></head></body></html>", SHOWN)
    head, _, rest = html.partition("</head>")
    assert rest == "<body></head></body></html>"
    assert '<meta property="og:title" content="The &quot;404&quot; &amp; &lt;more&gt;">' in head
    assert '<meta name="twitter:card" content="summary_large_image">' in head


def test_an_article_says_its_language_and_the_other_one() -> None:
    said = dict(tags(SHOWN))
    assert said["og:type"] == "article"
    assert (said["og:locale"], said["og:locale:alternate"]) == ("en_US", "ja_JP")
    assert said["og:image:alt"].endswith(SHOWN.card.title)
    other = dict(tags(replace(SHOWN, card=Card("ノート", "題", "", "ja"), is_home=True)))
    assert other["og:type"] == "website"
    assert (other["og:locale"], other["og:locale:alternate"]) == ("ja_JP", "en_US")
