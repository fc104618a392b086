"""Give each page a card that other sites and chats show beside a link to it, and the tags that name it.

Draws only the cards that .cache/cards lacks. Without a site_url there are none: a card needs a whole address.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from scripts.cards import cache, colours, drawing, head
from scripts.cards.model import Card
from scripts.hooks import language

FOLDER = "assets/cards"

_cards: dict[str, Card] = {}
"""Cards of the language that is built, by their path below the site's root."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Begin each language anew."""
    del config
    _cards.clear()


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Name the card in the head of the page."""
    if not config.site_url:
        return output
    card = of_page(page, config.site_name)
    path = f"{FOLDER}/{PurePosixPath(page.file.src_uri).with_suffix('.png')}"
    _cards[path] = card
    shown = head.Shown(
        card=card,
        description=str(page.meta.get("description", "")),
        address=page.canonical_url or "",
        image=config.site_url + path,
        is_home=PurePosixPath(page.file.src_uri).parts[1:] == ("index.md",),
    )
    return head.with_tags(output, shown)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the cards of the language that was built."""
    try:
        chosen = colours.load()
    except colours.NoColour as error:
        raise PluginError(str(error)) from error
    painter = drawing.Painter(chosen)
    for path, card in _cards.items():
        write_file(cache.png(card, chosen, painter.png), str(Path(config.site_dir, path)))


def of_page(page: Page, site: str) -> Card:
    """Return the words of a page's card."""
    around = list(page.ancestors)
    room = str(around[-1].title) if around else ""
    return Card(site, str(page.meta.get("title") or page.title), room, language.of_page(page))
