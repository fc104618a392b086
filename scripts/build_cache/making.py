"""Make pages and take a record of each; many pages are made on all processors.

A page that says anything while it is made, such as a warning about a link, gets no record: MkDocs then makes
it in its turn, so that it is told where it would have been told.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence

from mkdocs.structure.pages import Page

from scripts.build_cache import record

Make = Callable[[Page], object]
Keep = Callable[[Page, bytes], None]

FEWEST = 8
"""Pages; fewer are made faster than another process starts."""
_NUMBER = 4
"""Bytes that a page's number has in the pipe that hands them out."""
_FULL = 10_000
"""Numbers that a pipe takes without waiting."""


def make(pages: Sequence[Page], one: Make, keep: Keep) -> None:
    """Make pages on all processors, if that is worth it, and keep a record of each that said nothing."""
    if len(pages) < FEWEST or not _may_fork():
        return
    for start in range(0, len(pages), _FULL):
        _share(pages[start : start + _FULL], one, keep)


def listening_to(page: Page, one: Callable[[], object]) -> bytes | None:
    """Make one page and return its record; None when it said something, which is heard as ever."""
    before = dict(vars(page))
    with _listening(alone=False) as said:
        one()
    return None if said else record.made(page, before)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _may_fork() -> bool:
    # A fork takes along no other thread, but the locks that one holds; macOS allows less than that.
    return sys.platform == "linux" and processors() > 1 and threading.active_count() == 1


def _share(pages: Sequence[Page], one: Make, keep: Keep) -> None:
    """Let every processor take the next page from one queue until it is empty."""
    taking, giving = os.pipe()
    os.write(giving, b"".join(number.to_bytes(_NUMBER, "big") for number in range(len(pages))))
    os.close(giving)
    sys.stdout.flush()
    sys.stderr.flush()
    children = [_child(pages, one, keep, taking) for _ in range(processors() - 1)]
    try:
        _work(pages, one, keep, taking)
    finally:
        os.close(taking)
        for child in children:
            os.waitpid(child, 0)


def _child(pages: Sequence[Page], one: Make, keep: Keep, taking: int) -> int:
    child = os.fork()
    if child:
        return child
    try:
        _work(pages, one, keep, taking)
    finally:
        # Without all that is done at the end of a process: it is the parent's to do.
        os._exit(0)


def _work(pages: Sequence[Page], one: Make, keep: Keep, taking: int) -> None:
    while number := os.read(taking, _NUMBER):
        page = pages[int.from_bytes(number, "big")]
        if (made := _quietly(page, one)) is not None:
            keep(page, made)


def _quietly(page: Page, one: Make) -> bytes | None:
    before = dict(vars(page))
    with _listening(alone=True) as said:
        try:
            one(page)
        except Exception:  # it will be raised again, and told, when MkDocs makes the page in its turn
            return None
    return None if said else record.made(page, before)


@contextlib.contextmanager
def _listening(*, alone: bool) -> Iterator[list[logging.LogRecord]]:
    """Collect what MkDocs and its plugins say; alone, nobody else hears it."""
    logger, ours = logging.getLogger("mkdocs"), _Collector()
    handlers = logger.handlers
    logger.handlers = [ours] if alone else [*handlers, ours]
    try:
        yield ours.said
    finally:
        logger.handlers = handlers


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.said: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note what was said."""
        self.said.append(record)
