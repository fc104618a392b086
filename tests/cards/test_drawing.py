from __future__ import annotations

import io

import pytest
from PIL import Image, ImageFont

from scripts.cards import colours, drawing
from scripts.cards.colours import Colours
from scripts.cards.drawing import HEIGHT, WIDTH, Painter
from scripts.cards.model import Card
from tests.cards.titles import TITLES

COLOURS = Colours(paper=(250, 250, 240), ink=(20, 30, 40), pine=(0, 90, 70))
CARD = Card("openai × Azure 実測ノート", "接続と証明書", "動作", "ja")
LARGEST = 20_000
"""Bytes."""
EDGE = 60
"""Pixels on the left, on the right and at the foot that stay free."""


def drawn(card: Card, chosen: Colours = COLOURS) -> Image.Image:
    image = Image.open(io.BytesIO(Painter(chosen).png(card)))
    image.load()
    return image


def test_every_card_is_small_and_keeps_its_edges_free() -> None:
    painter = Painter(colours.load())
    for title, language in TITLES:
        content = painter.png(Card("openai × Azure 実測ノート", title, "エラー", language))
        image = Image.open(io.BytesIO(content))
        assert (image.size, image.format, image.mode) == ((WIDTH, HEIGHT), "PNG", "P"), title
        assert len(content) <= LARGEST, title
        left, top, right, bottom = (
            image.convert("L").point(lambda grey: 255 * (grey < 200)).crop((0, 30, WIDTH, HEIGHT)).getbbox()
        )
        assert left >= EDGE <= WIDTH - right, title
        assert bottom + 30 <= HEIGHT - EDGE, title
        assert top > 0, title


def test_the_font_has_every_character_of_every_title() -> None:
    font = ImageFont.truetype(str(drawing.FONT), 40, layout_engine=ImageFont.Layout.BASIC)
    missing = bytes(font.getmask("\U000fffff"))
    characters = sorted({character for title, _ in TITLES for character in title} - {" "})
    assert len(characters) > 200
    assert [character for character in characters if bytes(font.getmask(character)) == missing] == []


def test_a_card_is_drawn_in_the_given_colours() -> None:
    image = drawn(CARD)
    used = {colour for _, colour in image.convert("RGB").getcolors()}
    assert {COLOURS.paper, COLOURS.ink, COLOURS.pine} <= used
    assert len(used) <= 16
    assert image.convert("RGB").getpixel((5, HEIGHT - 5)) == COLOURS.paper
    assert image.convert("RGB").getpixel((5, 5)) == COLOURS.pine


def test_the_same_words_give_the_same_card_and_other_words_another() -> None:
    painter = Painter(COLOURS)
    cards = [
        CARD,
        Card(CARD.site, "接続", CARD.room, "ja"),
        Card(CARD.site, CARD.title, "エラー", "ja"),
        Card(CARD.site, CARD.title, "", "ja"),
        Card(CARD.site, CARD.title, CARD.room, "en"),
        Card("Field Notes", CARD.title, CARD.room, "ja"),
    ]
    made = [painter.png(card) for card in cards]
    assert len(set(made)) == len(cards)
    assert [painter.png(card) for card in reversed(cards)] == made[::-1]


def test_lines_of_a_long_title_touch_neither_the_name_above_nor_the_room_below() -> None:
    bare = drawn(Card(CARD.site, "", "", "ja"))
    longest = drawn(Card(CARD.site, "国" * 45, "", "ja"))
    for rows in ((0, 150), (510, HEIGHT)):
        band = (0, rows[0], WIDTH, rows[1])
        assert bare.crop(band).tobytes() == longest.crop(band).tobytes()


@pytest.mark.parametrize("name", ["paper", "ink", "pine"])
def test_a_colour_that_the_style_sheets_lack_is_told(name: str) -> None:
    css = """--paper: light-dark(#ffffff, #000000); --ink: light-dark(#010203, #fff);
      --pine:light-dark( #0A0b0c,#fff);"""
    assert colours.of_css(css) == Colours((255, 255, 255), (1, 2, 3), (10, 11, 12))
    with pytest.raises(colours.NoColour, match=f"found no colour --{name}"):
        colours.of_css(css.replace(f"--{name}:", "--other:"))
