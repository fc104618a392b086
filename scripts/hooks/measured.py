"""Read what was measured for the hooks that show it; no hook itself."""

from __future__ import annotations

from mkdocs.exceptions import PluginError

from scripts.behaviour import store
from scripts.behaviour.model import BehaviourData
from scripts.records import BadData


def load() -> BehaviourData:
    """Return the data; PluginError ends the build with the sentence that says what is wrong with the file."""
    try:
        return store.load()
    except BadData as error:
        raise PluginError(str(error)) from error
