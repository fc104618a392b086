"""Put values in place of the expressions of a workflow, as far as this project's workflows use them. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_EXPRESSION = re.compile(r"\$\{\{ ([^}]+) \}\}")
_PATH = re.compile(r"[a-z_]+(?:\.[A-Za-z_-]+)+")
Context = Mapping[str, Any]


class Unknown(ValueError):
    """An expression that is not understood here; the message names it."""


def filled(text: str, context: Context) -> str:
    """Return a text with the values of its expressions; a value that is not there is empty, as on GitHub."""
    return _EXPRESSION.sub(lambda found: value(found[1].strip(), context), text)


def value(expression: str, context: Context) -> str:
    """Return what one path of names stands for, as text."""
    if not _PATH.fullmatch(expression):
        raise Unknown(f"the expression `{expression}` is more than a path of names")
    found: Any = context
    for name in expression.split("."):
        found = found.get(name, "") if isinstance(found, Mapping) else ""
    return str(found)
