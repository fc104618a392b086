"""Give what waits for others a time by which it has to be done, however steadily an answer drips."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
NAME = "within"
"""Name of the threads that calls run in."""


class TookTooLong(RuntimeError):
    """Something was not done in time; the message says after how long."""


def within(seconds: float, call: Callable[[], T]) -> T:
    """Return what a call returns, or raise what it raises; TookTooLong when it is not done in time.

    Time limits of HTTP clients hold for each piece that arrives, so a server that sends one byte now and then
    is never too late for them. The call goes on in a thread that nobody waits for and that ends with the
    process.
    """
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(call())
        except BaseException as error:  # raised again below
            failed.append(error)

    thread = threading.Thread(target=run, name=NAME, daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if failed:
        raise failed[0]
    if not done:
        raise TookTooLong(f"the answer took longer than {seconds:.0f} seconds")
    return done[0]
