"""What pip says when a set of requirements does not fit: commands by the name that wordings give them."""

from __future__ import annotations

_TRY = ("install", "--dry-run", "--ignore-installed", "--only-binary", ":all:")


def _for(python: str) -> tuple[str, ...]:
    """Ask for an older Python than the one that runs pip; nothing is installed."""
    return (*_TRY, "--python-version", python, "--target", "unused")


PIP = {
    "pip-not-on-index": (*_TRY, "openai==3.47.0"),
    "pip-two-pins": (*_TRY, "openai==0.28.0", "openai==1.30.3"),
    "pip-litellm-cap": (*_TRY, "litellm==1.99.0", "openai>=3"),
    "pip-litellm-floor": (*_TRY, "litellm==1.77.1", "openai==1.99.0"),
    "pip-jiter-3.8": (*_for("3.8"), "openai==2.7.1"),
    "pip-jiter-3.7": (*_for("3.7.16"), "openai==1.53.1"),
    "pip-requires-python": (*_for("3.9"), "openai==3.54.0"),
}
