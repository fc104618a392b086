from __future__ import annotations

from pathlib import Path

import pytest

from scripts.cards import cache
from scripts.cards.colours import Colours
from scripts.cards.model import Card

COLOURS = Colours((255, 255, 255), (0, 0, 0), (0, 90, 70))
CARD = Card("Notes", "A title", "Errors", "en")
OTHERS = [
    Card("Notes", "Another title", "Errors", "en"),
    Card("Notes", "A title", "Client", "en"),
    Card("Notes", "A title", "Errors", "ja"),
    Card("Other notes", "A title", "Errors", "en"),
]


class Drawer:
    """Draws, and counts how often."""

    def __init__(self) -> None:
        self.drawn: list[Card] = []

    def __call__(self, card: Card) -> bytes:
        self.drawn.append(card)
        return repr(card).encode()


@pytest.fixture
def draw() -> Drawer:
    return Drawer()


def test_a_card_is_drawn_once(tmp_path: Path, draw: Drawer) -> None:
    made = [cache.png(CARD, COLOURS, draw, tmp_path) for _ in range(3)]
    assert set(made) == {repr(CARD).encode()}
    assert draw.drawn == [CARD]


@pytest.mark.parametrize("other", OTHERS)
def test_other_words_are_drawn(other: Card, tmp_path: Path, draw: Drawer) -> None:
    cache.png(CARD, COLOURS, draw, tmp_path)
    assert cache.png(other, COLOURS, draw, tmp_path) == repr(other).encode()
    assert draw.drawn == [CARD, other]


def test_other_colours_and_other_code_are_drawn(tmp_path: Path, draw: Drawer, monkeypatch) -> None:
    cache.png(CARD, COLOURS, draw, tmp_path)
    cache.png(CARD, Colours((255, 255, 255), (0, 0, 0), (9, 9, 9)), draw, tmp_path)
    monkeypatch.setattr(cache, "_code", lambda: "other code")
    cache.png(CARD, COLOURS, draw, tmp_path)
    assert len(draw.drawn) == 3


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:0],
        lambda content: content[:20],
        lambda content: content[:-1],
        lambda content: content[:-1] + b"?",
        lambda content: b"?" + content[1:],
    ],
    ids=["emptied", "cut early", "cut late", "changed", "changed digest"],
)
def test_a_damaged_card_is_drawn_anew_and_kept(damage, tmp_path: Path, draw: Drawer) -> None:
    right = cache.png(CARD, COLOURS, draw, tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert cache.png(CARD, COLOURS, draw, tmp_path) == right
    assert cache.png(CARD, COLOURS, draw, tmp_path) == right
    assert len(draw.drawn) == 2
    assert list(tmp_path.iterdir()) == [file]
