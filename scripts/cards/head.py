"""Write the tags by which other sites and chats show a page, its card among them."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from scripts.cards.drawing import HEIGHT, WIDTH
from scripts.cards.model import Card
from scripts.hooks.language import LANGUAGES, Language

_LOCALES: dict[Language, str] = {"ja": "ja_JP", "en": "en_US"}
_ALT: dict[Language, str] = {
    "ja": "{site}のページ「{title}」",
    "en": "A page of {site}: {title}",
}


@dataclass(frozen=True)
class Shown:
    """What the tags say of a page."""

    card: Card
    """The words of its card."""
    description: str
    """Its description."""
    address: str
    """Its address, absolute."""
    image: str
    """The address of its card, absolute."""
    is_home: bool
    """Whether it stands for the site rather than for an article."""


def with_tags(html: str, shown: Shown) -> str:
    """Return the page with the tags at the end of its head."""
    head, end, rest = html.partition("</head>")
    lines = (
        f'<meta {"name" if name.startswith("twitter:") else "property"}="{name}" content="{escape(said)}">\n'
        for name, said in tags(shown)
    )
    return head + "".join(lines) + end + rest


def tags(shown: Shown) -> list[tuple[str, str]]:
    """Return names and contents, in the order in which a picture needs them."""
    card = shown.card
    return [
        ("og:type", "website" if shown.is_home else "article"),
        ("og:site_name", card.site),
        ("og:title", card.title),
        ("og:description", shown.description),
        ("og:url", shown.address),
        ("og:image", shown.image),
        ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", _ALT[card.language].format(site=card.site, title=card.title)),
        ("og:locale", _LOCALES[card.language]),
        *(("og:locale:alternate", _LOCALES[other]) for other in LANGUAGES if other != card.language),
        ("twitter:card", "summary_large_image"),
    ]
