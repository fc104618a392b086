"""One virtual environment a pin: what the snippets run in.

Reads snippets/pins.toml and snippets/locks/; writes .venvs/, a folder a lock.
"""

from scripts.environments.build import ensure, ensure_all
from scripts.environments.pins import NEWEST, NODE, REST, all_pins, lock_digest, openai_version, release_pins

__all__ = [
    "NEWEST",
    "NODE",
    "REST",
    "all_pins",
    "ensure",
    "ensure_all",
    "lock_digest",
    "openai_version",
    "release_pins",
]
