"""What the tests of the measurements share."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def own_loop(no_loop_of_another: None) -> None:
    """Let a measurement start a browser of its own."""
