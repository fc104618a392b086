"""Read the body of a page no further than needed: packed or not, in any encoding, up to a size."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import AsyncIterator, Callable

from scripts.outside_links.html_page import Content, PageReader

HTML = frozenset({"text/html", "application/xhtml+xml"})
ACCEPTED = "gzip"
"""What Accept-Encoding asks for; unpacked here, as httpx unpacks a piece whole, however much it holds."""
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# Python knows more codecs, such as base64, that no browser takes for an encoding of text.
_ENCODING = re.compile(
    r"^(?:utf-?(?:8|16)|us-ascii|iso-?8859-\d+|iso-2022-jp|windows-\d+|shift_jis|euc-(?:jp|kr)|gb\w+|big5|koi8-[ru])$"
)
_EITHER_HEADER = zlib.MAX_WBITS | 32


class CannotUnpack(ValueError):
    """The body is not packed the way its headers say."""


class Unpacker:
    """Undo the packing of a body, a bounded piece at a time."""

    def __init__(self, packing: str) -> None:
        """Take the value of Content-Encoding; CannotUnpack for one that was not asked for."""
        if packing not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise CannotUnpack(f"packed as {packing[:40]}, which was not asked for")
        self._zlib = zlib.decompressobj(_EITHER_HEADER) if packing not in {"", "identity"} else None

    def unpack(self, data: bytes, most: int) -> bytes:
        """Return up to `most` bytes of what a piece of the body holds."""
        if self._zlib is None:
            return data[:most]
        try:
            return self._zlib.decompress(data, most)
        except zlib.error as error:
            raise CannotUnpack(f"{error}") from error


async def read(
    raw: AsyncIterator[bytes],
    packing: str,
    kind: str,
    size: int,
    is_enough: Callable[[PageReader], bool],
) -> Content:
    """Return what a page holds; stops at `size` bytes or as soon as it is enough.

    `kind` is the value of Content-Type. CannotUnpack when the body is not what its headers say.
    """
    unpacker, page, left = Unpacker(packing), PageReader(), size
    decoder: codecs.IncrementalDecoder | None = None
    async for data in raw:
        piece = unpacker.unpack(data, left)
        left -= len(piece)
        decoder = decoder or _decoder(kind, piece)
        page.read(decoder.decode(piece))
        if page.is_stuck or left <= 0 or is_enough(page):
            return page.content(is_whole=False)
    return page.content(is_whole=True)


def is_html(kind: str) -> bool:
    """Tell whether a Content-Type names HTML; an answer without one is taken for it."""
    return kind.partition(";")[0].strip().lower() in HTML or not kind


def _decoder(kind: str, start: bytes) -> codecs.IncrementalDecoder:
    said = _CHARSET.search(kind) or _CHARSET.search(start[:2048].decode("ascii", "replace"))
    name = said[1].lower() if said else ""
    try:
        return codecs.getincrementaldecoder(name if _ENCODING.match(name) else "utf-8")("replace")
    except LookupError:
        return codecs.getincrementaldecoder("utf-8")("replace")
