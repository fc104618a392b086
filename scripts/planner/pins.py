"""Write a pin as pip, uv, Poetry and conda take it, and as a constraints file.

The forms are those of the page versions/pin.md. The browser fills the same templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

TEMPLATES: Mapping[str, str] = {
    "pip": "python -m pip install {quoted}",
    "uv": "uv add {quoted}",
    "Poetry": "poetry add {quoted}",
    # Through pip, so that the release is the same as with the other tools.
    "conda": "conda run -n my-azure-app python -m pip install {quoted}",
    "constraints.txt": "{lines}",
}
"""What to type or write, by tool; `{quoted}` and `{lines}` are the requirements."""


def pins(version: str, beside: Iterable[str] = ()) -> dict[str, str]:
    """Return the pin of a release for every tool; `beside` are requirements that it needs as well."""
    wanted = [f"openai=={version}", *beside]
    quoted, lines = " ".join(f'"{one}"' for one in wanted), "\n".join(wanted)
    return {tool: form.format(quoted=quoted, lines=lines) for tool, form in TEMPLATES.items()}
