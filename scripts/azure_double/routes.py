"""Tell from method and path which surface, operation and deployment a request means. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

Surface = Literal["v1", "dated"]
Operation = Literal["chat", "responses", "embeddings", "models", "model", "elsewhere"]


@dataclass(frozen=True)
class Route:
    """Where a request goes."""

    surface: Surface
    """The v1 API, or the API with dated versions."""
    operation: Operation
    """What is asked for; `elsewhere` is a path that Azure serves and the double does not."""
    deployment: str | None = None
    """The deployment named in the path; only on the dated surface."""
    model: str | None = None
    """The model named in the path, of the operation `model`."""


_BY_DEPLOYMENT: dict[str, Operation] = {"chat/completions": "chat", "embeddings": "embeddings"}
_ELSEWHERE_BY_DEPLOYMENT = re.compile(r"completions|audio/\w+|images/\w+|extensions/chat/completions")
_V1: dict[str, Operation] = {
    "chat/completions": "chat",
    "embeddings": "embeddings",
    "responses": "responses",
    "models": "models",
}
_DATED: dict[str, Operation] = {"responses": "responses", "models": "models"}
_ELSEWHERE = re.compile(
    r"(?:responses|files|uploads|batches|vector_stores|assistants|threads|fine_tuning|evals|containers"
    r"|conversations|realtime|images|audio|completions|videos|moderations)(?:/.+)?"
)
_MODEL = re.compile(r"models/(?P<model>[^/]+)")
_DEPLOYMENT = re.compile(r"deployments/(?P<deployment>[^/]+)/(?P<rest>.+)")


def find(method: str, path: str) -> Route | None:
    """Return the route of a request, or None where Azure would answer 404 “Resource not found”."""
    if path.startswith("/openai/v1/"):
        route = _plain(path.removeprefix("/openai/v1/"), "v1", _V1)
    elif path.startswith("/openai/"):
        route = _dated(path.removeprefix("/openai/"))
    else:
        return None
    return route if route and _fits(method, route.operation) else None


def _dated(rest: str) -> Route | None:
    found = _DEPLOYMENT.fullmatch(rest)
    if not found:
        return _plain(rest, "dated", _DATED)
    deployment = unquote(found["deployment"])
    if operation := _BY_DEPLOYMENT.get(found["rest"]):
        return Route("dated", operation, deployment)
    if _ELSEWHERE_BY_DEPLOYMENT.fullmatch(found["rest"]):
        return Route("dated", "elsewhere", deployment)
    return None


def _plain(rest: str, surface: Surface, known: dict[str, Operation]) -> Route | None:
    if operation := known.get(rest):
        return Route(surface, operation)
    if found := _MODEL.fullmatch(rest):
        return Route(surface, "model", model=unquote(found["model"]))
    return Route(surface, "elsewhere") if _ELSEWHERE.fullmatch(rest) else None


def _fits(method: str, operation: Operation) -> bool:
    if operation == "elsewhere":
        return True
    return method == ("GET" if operation in {"models", "model"} else "POST")
