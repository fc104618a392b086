"""Which names a release offers to an Azure user: read from its files as text, nothing is imported."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

CLIENTS = {"OpenAI": "_client.py", "AzureOpenAI": "lib/azure.py"}
METHODS = {
    "chat.completions": ("resources/chat/completions.py", "resources/chat/completions/completions.py"),
    "beta.chat.completions": ("resources/beta/chat/completions.py",),
    "responses": ("resources/responses/responses.py",),
    "embeddings": ("resources/embeddings.py",),
}
"""Resource → the files that may hold its class."""
BETA = "resources/beta/beta.py"
_SAME_CHAT = re.compile(r"^from \.\.(?:\.resources\.)?chat import Chat\b", re.M)
_PLAIN = (ast.FunctionDef, ast.AsyncFunctionDef)


def names(packages: Path) -> frozenset[str]:
    """Return every name in a folder of installed packages, as a reader would write it.

    For example `openai.AzureOpenAI`, `OpenAI(api_key=)`, `OpenAI().responses`,
    `chat.completions.create(stream_options=)`, `command openai`.
    """
    root = packages / "openai"
    return frozenset(
        {
            *(f"openai.{name}" for name in _bound(_tree(root / "__init__.py"))),
            *_of_clients(root),
            *_of_methods(root),
            *_commands(packages),
        }
    )


def _bound(tree: ast.Module) -> Iterator[str]:
    """Yield what a module binds at its top, conditions included."""
    for node in _statements(tree.body):
        if isinstance(node, ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names if alias.name != "*")
        elif isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when a module is imported."""
    for node in body:
        yield node
        if isinstance(node, ast.If | ast.Try):
            handlers = [statement for handler in getattr(node, "handlers", []) for statement in handler.body]
            yield from _statements([*node.body, *handlers, *node.orelse])


def _of_clients(root: Path) -> Iterator[str]:
    for name, file in CLIENTS.items():
        for found in _classes(root / file, name):
            for method in _methods(found):
                if method.name == "__init__":
                    yield from (f"{name}({parameter}=)" for parameter in _parameters(method))
            yield from (f"{name}().{attribute}" for attribute in _attributes(found))


def _of_methods(root: Path) -> Iterator[str]:
    for resource, files in METHODS.items():
        for file in files:
            for found in _classes(root / file, resource.rpartition(".")[2].capitalize()):
                yield from _named(resource, found)
                # Where beta has no chat of its own any more, it hands out the one of the client.
                if resource == "chat.completions" and _beta_has_the_same_chat(root / BETA):
                    yield from _named(f"beta.{resource}", found)


def _named(resource: str, found: ast.ClassDef) -> Iterator[str]:
    for method in _methods(found):
        yield f"{resource}.{method.name}"
        yield from (f"{resource}.{method.name}({name}=)" for name in _parameters(method))


def _beta_has_the_same_chat(file: Path) -> bool:
    return file.is_file() and _SAME_CHAT.search(file.read_text(encoding="utf-8")) is not None


def _commands(packages: Path) -> Iterator[str]:
    for file in packages.glob("openai-*.dist-info/entry_points.txt"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if "=" in line:
                yield f"command {line.partition('=')[0].strip()}"


@functools.lru_cache(maxsize=32)
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])


def _classes(path: Path, name: str) -> Iterator[ast.ClassDef]:
    return (node for node in _tree(path).body if isinstance(node, ast.ClassDef) and node.name == name)


def _methods(found: ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in found.body if isinstance(node, _PLAIN))


def _parameters(method: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    every = (*method.args.posonlyargs, *method.args.args, *method.args.kwonlyargs)
    return [argument.arg for argument in every if argument.arg != "self"]


def _attributes(found: ast.ClassDef) -> Iterator[str]:
    """Yield public attributes: annotated, made by a property, or set when the client is made."""
    for node in ast.walk(found):
        if isinstance(node, _PLAIN) and node.decorator_list:
            yield node.name
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
