from __future__ import annotations

import threading

import pytest

from scripts.releases.deadline import TookTooLong, within


def test_what_a_call_returns_is_returned() -> None:
    assert within(5, lambda: 1) == 1
    assert within(5, lambda: None) is None


def test_what_a_call_raises_is_raised() -> None:
    with pytest.raises(KeyError):
        within(5, lambda: {}["a"])


def test_a_call_that_does_not_end_is_left_behind() -> None:
    over = threading.Event()
    with pytest.raises(TookTooLong, match="longer than 0 seconds"):
        within(0.05, over.wait)
    over.set()
