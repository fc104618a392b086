"""Look for garbage less often: a build makes many small objects, and needs little memory all the same."""

from __future__ import annotations

import gc

_OBJECTS = 200_000


def on_startup(command: str, dirty: bool) -> None:
    """Set how many new objects there are between two looks, and leave alone what was loaded to stay."""
    del command, dirty
    gc.freeze()
    gc.set_threshold(_OBJECTS, 10, 10)
