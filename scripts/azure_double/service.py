"""The double without its socket: one request in, one reply out, with the queue of scenarios and the log.

Reads the clock; writes nothing. Run by server.py, once a request, from many threads.
"""

from __future__ import annotations

import secrets
import threading
import time
import traceback
import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scripts.azure_double import answers, checks, credentials, errors, identity, side_channel, stream
from scripts.azure_double.checks import Accepted, ClosedSchema, RefusedError
from scripts.azure_double.content import Content, usual
from scripts.azure_double.credentials import TOKEN_LIFETIME, Keyring
from scripts.azure_double.exchange import Reply, Request
from scripts.azure_double.scenarios import CallTool, Drop, FilterLate, Hang, Refuse, Say, Scenario
from scripts.azure_double.wire_log import LoggedRequest, WireLog, body_of

GATEWAY = "/apim"

RATE_LIMITS = {
    "x-ratelimit-limit-requests": "60",
    "x-ratelimit-limit-tokens": "60000",
    "x-ratelimit-remaining-requests": "59",
    "x-ratelimit-remaining-tokens": "59900",
    "x-ratelimit-reset-requests": "1",
    "x-ratelimit-reset-tokens": "0",
}
"""On every answer to a call of a model."""


class Service:
    """Everything the double knows and decides."""

    def __init__(self, api_key: str | None = None, closed: ClosedSchema | None = None) -> None:
        self.keyring = Keyring(api_key or secrets.token_hex(16))
        self.identity_header = secrets.token_hex(16)
        self.token_lifetime: float = TOKEN_LIFETIME
        self.log = WireLog()
        self.token_log = WireLog()
        self.failures: list[str] = []
        self._closed = closed
        self._scenarios: list[Scenario] = []
        self._lock = threading.Lock()

    def queue(self, *scenarios: Scenario) -> None:
        """Line up scenarios; each is taken by one request that passes every check."""
        with self._lock:
            self._scenarios.extend(scenarios)

    def waiting(self) -> list[Scenario]:
        """Return the scenarios that no request has taken yet."""
        with self._lock:
            return list(self._scenarios)

    def reset(self) -> None:
        """Forget the log, the failures and the scenarios that still wait."""
        with self._lock:
            self._scenarios.clear()
            self.failures.clear()
        self.log.clear()
        self.token_log.clear()

    def answer(self, request: Request) -> Reply:
        """Answer one request, log it, and turn a bug of our own into a failure and a 500."""
        arrived = time.monotonic()
        if request.path.startswith(side_channel.PATH):
            return side_channel.answer(request, self)
        try:
            reply = self._answer(request)
        except Exception:
            self.failures.append(traceback.format_exc())
            reply = errors.broken_double(traceback.format_exc(limit=-1))
        log = self.token_log if request.path == identity.PATH else self.log
        log.add(_record(request, reply, arrived))
        return reply

    def _answer(self, request: Request) -> Reply:
        now = time.time()
        if request.path == identity.PATH:
            return identity.answer(request, self.keyring, self.identity_header, self.token_lifetime, now)
        try:
            reply = self._served(self._accepted(request, now), int(now))
        except RefusedError as refused:
            reply = refused.reply
        return replace(reply, headers={"apim-request-id": str(uuid.uuid4()), **reply.headers})

    def _accepted(self, request: Request, now: float) -> Accepted:
        if not request.path.startswith(f"{GATEWAY}/"):
            return checks.accept(request, self.keyring, self._closed, now)
        if refusal := credentials.gateway_refusal(self.keyring, request.headers):
            raise RefusedError(refusal)
        behind = replace(request, path=request.path.removeprefix(GATEWAY))
        return checks.accept(behind, self.keyring, self._closed, now, authorised=True)

    def _served(self, accepted: Accepted, now: int) -> Reply:
        if accepted.deployment is None:
            return _model_reply(accepted, now)
        scenario = self._next(accepted)
        if isinstance(scenario, Refuse):
            return Reply(scenario.status, scenario.body, scenario.headers)
        if isinstance(scenario, Drop) and scenario.after_events is None:
            return Reply(0, dropped=True)
        reply = replace(usual_reply(accepted, now, scenario), headers=RATE_LIMITS)
        if isinstance(scenario, Hang):
            return replace(reply, delay=scenario.seconds)
        if isinstance(scenario, Drop):
            return replace(reply, events=(reply.events or ())[: scenario.after_events], dropped=True)
        return reply

    def _next(self, accepted: Accepted) -> Scenario | None:
        with self._lock:
            fitting = (each for each in self._scenarios if _fits(each, accepted))
            scenario = next(fitting, None)
            if scenario is not None:
                self._scenarios.remove(scenario)
        return scenario


def usual_reply(accepted: Accepted, now: int, scenario: Scenario | None = None) -> Reply:
    """Return a good answer, in one piece or streamed, as the body asks."""
    body, deployment, operation = accepted.body, accepted.deployment, accepted.route.operation
    assert deployment is not None
    content = _content(body, scenario)
    if operation == "embeddings":
        return Reply(200, answers.embeddings(body, deployment))
    if operation == "responses":
        if not body.get("stream"):
            return Reply(200, answers.response(body, deployment, content, now))
        typed = stream.response(body, deployment, content, now)
        return Reply(200, events=tuple(stream.event(each, each["type"]) for each in typed))
    if not body.get("stream"):
        return Reply(200, answers.chat(body, deployment, content, now))
    chunks = stream.chat(body, deployment, content, now, isinstance(scenario, FilterLate))
    return Reply(200, events=(*map(stream.event, chunks), stream.DONE))


def _content(body: Mapping[str, Any], scenario: Scenario | None) -> Content:
    if isinstance(scenario, Say):
        return Content(scenario.text)
    if isinstance(scenario, CallTool):
        return Content(None, scenario.name, scenario.arguments)
    return usual(body)


def _fits(scenario: Scenario, accepted: Accepted) -> bool:
    wants_words = isinstance(scenario, Say | CallTool | FilterLate)
    return not wants_words or accepted.route.operation != "embeddings"


def _model_reply(accepted: Accepted, now: int) -> Reply:
    if accepted.route.model is None:
        return Reply(200, answers.models(now))
    found = answers.model(accepted.route.model, now)
    return errors.model_not_found(accepted.route.model) if found is None else Reply(200, found)


def _record(request: Request, reply: Reply, arrived: float) -> LoggedRequest:
    error = (reply.body or {}).get("error") or {}
    return LoggedRequest(
        request.method,
        request.path,
        request.query,
        request.headers,
        body_of(request),
        reply.status or None,
        request.via_proxy,
        arrived,
        error.get("code"),
    )
