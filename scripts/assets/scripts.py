"""Join a script with the modules that it imports into one classic script.

A classic script costs one request instead of one for each module, and runs from the file system, where
browsers refuse modules. Only the form that this project writes is understood: named imports and exports, each
on one line, without renaming.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{ (?P<names>[\w$, ]+) \} from "(?P<file>\.{1,2}/[^"]+)"$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (?P<name>[\w$]+))", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*$|\bimport\(.*$", re.MULTILINE)


class JoinError(ValueError):
    """Scripts that cannot be joined; the message names the file."""


def joined(entry: Path) -> str:
    """Return a script and all it imports: each module once, before its importers, in a scope of its own."""
    order = modules(entry)
    names = {module: f"module{position}" for position, module in enumerate(order)}
    scopes = [_scope(module, names) for module in order]
    return "(() => {\n" + "\n".join(scopes) + "})()\n"


def modules(entry: Path) -> list[Path]:
    """Return the files that a script is joined of, in their order; the script itself is the last."""
    order: list[Path] = []
    _visit(entry.resolve(), order, ())
    return order


def _visit(module: Path, order: list[Path], above: tuple[Path, ...]) -> None:
    if module in order:
        return
    if module in above:
        raise JoinError(
            f"{module}: imports itself by way of {above[-1].name}. Move what both need to a third file."
        )
    try:
        text = module.read_text(encoding="utf-8")
    except FileNotFoundError:
        asker = above[-1].name if above else "a page"
        raise JoinError(f"{module}: no such file, but {asker} needs it.") from None
    for imported in _IMPORT.finditer(text):
        _visit(_target(module, imported), order, (*above, module))
    order.append(module)


def _scope(module: Path, names: dict[Path, str]) -> str:
    text = module.read_text(encoding="utf-8")
    exported = ", ".join(found["name"] for found in _EXPORT.finditer(text))
    plain = _EXPORT.sub("", _IMPORT.sub(lambda one: _taken(module, one, names), text))
    if left := _LEFT.search(plain):
        raise JoinError(
            f"{module}: cannot be joined: `{left[0].strip()}`. Expected "
            '`import { a, b } from "./file.js"` on one line, and '
            "`export` before `function`, `const` or `class`."
        )
    return f"const {names[module]} = (() => {{\n{plain.strip()}\nreturn {{ {exported} }}\n}})()\n"


def _taken(module: Path, imported: re.Match[str], names: dict[Path, str]) -> str:
    target = _target(module, imported)
    offered = {found["name"] for found in _EXPORT.finditer(target.read_text(encoding="utf-8"))}
    wanted = [name.strip() for name in imported["names"].split(",")]
    if missing := [name for name in wanted if name not in offered]:
        raise JoinError(f"{module}: imports `{missing[0]}`, which {target.name} does not export.")
    return f"const {{ {', '.join(wanted)} }} = {names[target]}"


def _target(module: Path, imported: re.Match[str]) -> Path:
    return (module.parent / imported["file"]).resolve()
