"""Tell from method and path which surface, operation and deployment a request means. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

Surface = Literal["v1", "dated"]
Operation = Literal[
    "chat", "responses", "embeddings", "models", "model", "response", "deletion", "input_items", "elsewhere"
]


@dataclass(frozen=True)
class Route:
    """Where a request goes."""

    surface: Surface
    """The v1 API, or the API with dated versions."""
    operation: Operation
    """What is asked for; `elsewhere` is a path that Azure serves and the double does not."""
    deployment: str | None = None
    """The deployment named in the path; only on the dated surface."""
    item: str | None = None
    """The model or the stored response named in the path."""


_V1: dict[tuple[str, str], Operation] = {
    ("POST", "chat/completions"): "chat",
    ("POST", "embeddings"): "embeddings",
    ("POST", "responses"): "responses",
    ("GET", "models"): "models",
}
_DATED: dict[tuple[str, str], Operation] = {("POST", "responses"): "responses", ("GET", "models"): "models"}
_BY_DEPLOYMENT: dict[tuple[str, str], Operation] = {
    ("POST", "chat/completions"): "chat",
    ("POST", "embeddings"): "embeddings",
}
_ITEMS: dict[tuple[str, re.Pattern[str]], Operation] = {
    ("GET", re.compile(r"models/([^/]+)")): "model",
    ("GET", re.compile(r"responses/([^/]+)")): "response",
    ("DELETE", re.compile(r"responses/([^/]+)")): "deletion",
    ("GET", re.compile(r"responses/([^/]+)/input_items")): "input_items",
}
_ELSEWHERE = re.compile(
    r"(?:files|uploads|batches|vector_stores|assistants|threads|fine_tuning|evals|containers|conversations"
    r"|realtime|images|audio|completions|videos|moderations)(?:/.+)?|responses/[^/]+/cancel"
)
_ELSEWHERE_BY_DEPLOYMENT = re.compile(r"completions|audio/\w+|images/\w+|extensions/chat/completions")
_DEPLOYMENT = re.compile(r"deployments/(?P<deployment>[^/]+)/(?P<rest>.+)")


def find(method: str, path: str) -> Route | None:
    """Return the route of a request, or None where Azure would answer 404 “Resource not found”."""
    if path.startswith("/openai/v1/"):
        return _plain(method, path.removeprefix("/openai/v1/"), "v1", _V1)
    if not path.startswith("/openai/"):
        return None
    rest = path.removeprefix("/openai/")
    found = _DEPLOYMENT.fullmatch(rest)
    if found:
        return _of_deployment(method, unquote(found["deployment"]), found["rest"])
    return _plain(method, rest, "dated", _DATED)


def _of_deployment(method: str, deployment: str, rest: str) -> Route | None:
    if operation := _BY_DEPLOYMENT.get((method, rest)):
        return Route("dated", operation, deployment)
    return Route("dated", "elsewhere", deployment) if _ELSEWHERE_BY_DEPLOYMENT.fullmatch(rest) else None


def _plain(method: str, rest: str, surface: Surface, known: dict[tuple[str, str], Operation]) -> Route | None:
    if operation := known.get((method, rest)):
        return Route(surface, operation)
    for (wanted, pattern), operation in _ITEMS.items():
        if method == wanted and (found := pattern.fullmatch(rest)):
            return Route(surface, operation, item=unquote(found[1]))
    return Route(surface, "elsewhere") if _ELSEWHERE.fullmatch(rest) else None
