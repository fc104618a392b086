"""Draw a card as a small PNG: sixteen colours, which lead from the ground to the ink and to the site's own.

Pure, but for reading the font. What all cards of a language share is drawn once.
"""

from __future__ import annotations

import io
from functools import cache, cached_property
from importlib.resources import files

from PIL import Image, ImageChops, ImageDraw, ImageFont

from scripts.cards.colours import Colour, Colours
from scripts.cards.lines import set_in
from scripts.cards.model import Card
from scripts.hooks.language import Language

FONT = files("noto_cjk_sans_jp_bold") / "NotoSansCJKjp-Bold.otf"
"""Holds both scripts."""
WIDTH, HEIGHT = 1200, 630
NAMES: dict[Language, str] = {"ja": "日本語", "en": "English"}

_MARGIN = 80
_RULE = 14
_MARK = 68
_HEAD = 108
_FOOT = 542
_SMALL = 36
_LEADING = 1.34
_LEVELS = 8
_INK, _PINE = 0, _LEVELS
_FINE = 8
"""How much larger the mark is drawn before it is made smaller, for smooth edges."""


class Painter:
    """Draws cards in one set of colours."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._grounds: dict[tuple[str, Language], Image.Image] = {}

    def png(self, card: Card) -> bytes:
        """Return the card as a PNG."""
        image = self._ground(card.site, card.language).copy()
        setting = set_in(card.title, card.language, WIDTH - 2 * _MARGIN, _width)
        step = round(setting.size * _LEADING)
        first = (_HEAD + _FOOT) / 2 - step * (len(setting.lines) - 1) / 2
        for number, line in enumerate(setting.lines):
            _write(image, line, setting.size, round(first + step * number), _INK)
        if card.room:
            _write(image, card.room, _SMALL, _FOOT, _PINE)
        file = io.BytesIO()
        image.save(file, "PNG", bits=4)
        return file.getvalue()

    def _ground(self, site: str, language: Language) -> Image.Image:
        """Return what all cards of a language share."""
        if (site, language) not in self._grounds:
            image = Image.new("P", (WIDTH, HEIGHT), 0)
            image.putpalette(self._palette)
            image.paste(_PINE + _LEVELS - 1, (0, 0, WIDTH, _RULE))
            _lay(image, _mark(), (_MARGIN - _MARK // 16, _HEAD - _MARK // 2), _PINE)
            _write(image, site, _SMALL, _HEAD, _INK, _MARGIN + _MARK + 20)
            name = NAMES[language]
            _write(image, name, _SMALL, _FOOT, _INK, round(WIDTH - _MARGIN - _width(_SMALL, name)))
            self._grounds[site, language] = image
        return self._grounds[site, language]

    @cached_property
    def _palette(self) -> bytes:
        ramps = [
            _between(self._colours.paper, end, level / (_LEVELS - 1))
            for end in (self._colours.ink, self._colours.pine)
            for level in range(_LEVELS)
        ]
        return bytes(channel for colour in ramps for channel in colour)


def _between(one: Colour, other: Colour, share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The basic layout needs no library of the system, so a card is the same everywhere.
    return ImageFont.truetype(str(FONT), size, layout_engine=ImageFont.Layout.BASIC)


def _width(size: int, text: str) -> float:
    return _font(size).getlength(text)


def _write(image: Image.Image, text: str, size: int, middle: int, ramp: int, left: int = _MARGIN) -> None:
    """Write one line of text; `middle` is where half of its capitals' height lies."""
    mask = Image.new("L", (WIDTH - left, 2 * size), 0)
    capital = _font(size).getbbox("H", anchor="ls")
    base = size + round((capital[3] - capital[1]) / 2)
    ImageDraw.Draw(mask).text((0, base), text, fill=255, font=_font(size), anchor="ls")
    _lay(image, mask, (left, middle - size), ramp)


def _lay(image: Image.Image, mask: Image.Image, place: tuple[int, int], ramp: int) -> None:
    """Put a shape on the ground in the colours of a ramp; where the shape is not, the ground stays."""
    levels = [round(value * (_LEVELS - 1) / 255) for value in range(256)]
    colours = mask.point([ramp + level for level in levels])
    image.paste(colours, place, mask.point([255 * (level > 0) for level in levels]))


def _mark() -> Image.Image:
    """Return the site's mark as the frame of every page has it: two rings and what they share."""
    left, right = ((_disc(centre, 9.5), _disc(centre, 7.1)) for centre in (11.5, 20.5))
    rings = (ImageChops.subtract(outer, inner) for outer, inner in (left, right))
    whole = ImageChops.lighter(*rings)
    whole = ImageChops.lighter(whole, ImageChops.darker(left[0], right[0]))
    return whole.resize((_MARK, _MARK), Image.Resampling.LANCZOS)


def _disc(centre: float, radius: float) -> Image.Image:
    """Return a disc in units of the logo, which is 32 wide and high; every centre lies half-way down."""
    unit = _MARK * _FINE / 32
    image = Image.new("L", (_MARK * _FINE, _MARK * _FINE), 0)
    box = (centre - radius, 16 - radius, centre + radius, 16 + radius)
    ImageDraw.Draw(image).ellipse([unit * edge for edge in box], fill=255)
    return image
