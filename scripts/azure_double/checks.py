"""Check one request in Azure's order, and say what it is or why it is refused. Pure.

Path, credential, number of headers, api-version, content type, JSON, deployment, body.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from scripts.azure_double import contract, credentials, errors, routes
from scripts.azure_double.credentials import Keyring
from scripts.azure_double.deployments import DEPLOYMENTS, OPERATION_NAMES, Deployment
from scripts.azure_double.exchange import Reply, Request
from scripts.azure_double.routes import Route

DATED_VERSIONS = (
    "2022-12-01",
    "2023-05-15",
    "2024-02-01",
    "2024-06-01",
    "2024-10-21",
    "2025-03-01-preview",
    "2025-04-01-preview",
)
"""The api-versions that the dated surface takes."""

FIRST_WITH_RESPONSES = "2025-03-01-preview"
V1_VERSIONS = frozenset({"v1", "preview"})
MOST_CUSTOM_HEADERS = 10
_OF_RESPONSES = frozenset({"responses", "response", "deletion", "input_items"})


class ClosedSchema(Protocol):
    """What is asked of the closed schema of the newest library (sdk_schema.py)."""

    def refusal(self, route: Route, body: Mapping[str, Any]) -> Reply | None:
        """Return why a body is refused, or None."""


class RefusedError(Exception):
    """Carries the answer to a request that Azure would not take."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


@dataclass(frozen=True)
class Accepted:
    """A request that passed every check."""

    route: Route
    """Where it goes."""
    deployment: Deployment | None = None
    """Which deployment it is for; None where it is for none."""
    body: Mapping[str, Any] = field(default_factory=dict)
    """The parsed body; empty where none is read."""


def accept(
    request: Request, keyring: Keyring, closed: ClosedSchema | None, now: float, authorised: bool = False
) -> Accepted:
    """Return what a request asks for, or raise RefusedError; `authorised` when a gateway vouches for it."""
    route = routes.find(request.method, request.path)
    if route is None or (route.surface == "dated" and "api-version" not in request.query):
        raise RefusedError(errors.resource_not_found())
    if not authorised:
        _raise(credentials.refusal(keyring, request.headers, route.surface, now))
    _raise(headers_refusal(request.headers))
    _raise(version_refusal(route, request.query.get("api-version")))
    if route.operation == "elsewhere":
        raise RefusedError(errors.not_in_the_double(request.path))
    if request.method != "POST":
        return Accepted(route)
    body = _json(request)
    deployment = _deployment(route, body)
    _raise(contract.refusal(route, body))
    if closed is not None:
        _raise(closed.refusal(route, body))
    return Accepted(route, deployment, body)


def version_refusal(route: Route, version: str | None) -> Reply | None:
    """Return why an api-version is refused on a surface, or None."""
    if route.surface == "v1":
        return None if version is None or version in V1_VERSIONS else errors.version_not_supported()
    if version not in DATED_VERSIONS:
        return errors.version_not_supported()
    if route.operation in _OF_RESPONSES and version < FIRST_WITH_RESPONSES:
        return errors.responses_too_early()
    return None


def headers_refusal(headers: Mapping[str, str]) -> Reply | None:
    """Return the 431 for more custom headers than Azure takes, or None."""
    custom = [name for name in headers if name not in _USUAL_HEADERS and not name.startswith(_SDK_HEADERS)]
    return errors.too_many_headers() if len(custom) > MOST_CUSTOM_HEADERS else None


def _raise(reply: Reply | None) -> None:
    if reply is not None:
        raise RefusedError(reply)


def _json(request: Request) -> Mapping[str, Any]:
    kind = request.headers.get("content-type", "")
    if kind.partition(";")[0].strip().lower() != "application/json":
        raise RefusedError(errors.wrong_content_type(kind))
    try:
        body = json.loads(request.raw.decode(), parse_constant=_no_such_number)
    except (ValueError, RecursionError):
        raise RefusedError(errors.broken_json()) from None
    if not isinstance(body, dict):
        raise RefusedError(errors.broken_json())
    return body


def _no_such_number(name: str) -> None:
    raise ValueError(f"{name} is Python's, not JSON's")


def _deployment(route: Route, body: Mapping[str, Any]) -> Deployment | None:
    name = body.get("model") if route.deployment is None else route.deployment
    if not isinstance(name, str):
        return None  # the contract says what is wrong with it
    deployment = DEPLOYMENTS.get(name)
    if deployment is None:
        raise RefusedError(errors.deployment_not_found())
    if route.operation not in deployment.serves:
        operation = OPERATION_NAMES[route.operation]
        raise RefusedError(errors.operation_not_supported(operation, deployment.model))
    return deployment


_SDK_HEADERS = ("x-stainless-", "x-openai-", "openai-")
_USUAL_HEADERS = frozenset(
    {
        "accept",
        "accept-encoding",
        "accept-language",
        "api-key",
        "authorization",
        "cache-control",
        "connection",
        "content-length",
        "content-type",
        "cookie",
        "date",
        "dnt",
        "expect",
        "host",
        "if-match",
        "if-none-match",
        "keep-alive",
        "ocp-apim-subscription-key",
        "origin",
        "pragma",
        "priority",
        "proxy-authorization",
        "proxy-connection",
        "referer",
        "sec-fetch-dest",
        "sec-fetch-mode",
        "sec-fetch-site",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
        "via",
        "x-forwarded-for",
        "x-forwarded-proto",
        "x-ms-client-request-id",
    }
)
