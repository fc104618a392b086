"""One virtual environment a pin: what the snippets run in.

Reads snippets/pins.toml and snippets/locks/; writes .venvs/, each folder named after the lock it was made from.
"""

from scripts.environments.build import ensure, ensure_all
from scripts.environments.pins import NEWEST, REST, lock_digest, openai_version, pins, release_pins

__all__ = ["NEWEST", "REST", "ensure", "ensure_all", "lock_digest", "openai_version", "pins", "release_pins"]
