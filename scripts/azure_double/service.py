"""The double without its socket: one request in, one reply out, with the queue of scenarios and the log.

Reads the clock; writes nothing. Run by server.py, once a request, from many threads.
"""

from __future__ import annotations

import secrets
import threading
import time
import traceback
import uuid
from dataclasses import replace

from scripts.azure_double import checks, credentials, errors, identity, replies, self_check, side_channel
from scripts.azure_double.checks import Accepted, RefusedError
from scripts.azure_double.credentials import TOKEN_LIFETIME, Keyring
from scripts.azure_double.exchange import Reply, Request
from scripts.azure_double.scenarios import Scenario
from scripts.azure_double.sdk_schema import SdkSchema
from scripts.azure_double.stored import StoredResponses
from scripts.azure_double.wire_log import Listener, LoggedRequest, WireLog, body_of

GATEWAY = "/apim"
"""Path under which the double plays API Management in front of Azure OpenAI."""


class Service:
    """Everything the double knows and decides."""

    def __init__(
        self, api_key: str | None = None, schema: SdkSchema | None = None, listener: Listener | None = None
    ) -> None:
        self.keyring = Keyring(api_key or secrets.token_hex(16))
        self.identity_header = f"identity-{self.keyring.api_key}"
        self.token_lifetime: float = TOKEN_LIFETIME
        self.log = WireLog(listener)
        self.token_log = WireLog(listener)
        self.stored = StoredResponses()
        self.failures: list[str] = []
        self._schema = schema
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
        try:
            if request.path.startswith(side_channel.PATH):
                return side_channel.answer(request, self)
            reply = self._answer(request)
        except Exception as bug:
            self.failures.append(traceback.format_exc())
            reply = errors.broken_double(f"{type(bug).__name__}: {bug}")
        return self.note(request, reply, arrived)

    def note(self, request: Request, reply: Reply, arrived: float | None = None) -> Reply:
        """Log a request with its reply, and return the reply."""
        log = self.token_log if request.path == identity.PATH else self.log
        log.add(_record(request, reply, time.monotonic() if arrived is None else arrived))
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
        through_gateway = request.path.startswith(f"{GATEWAY}/")
        if through_gateway:
            if refusal := credentials.gateway_refusal(self.keyring, request.headers):
                raise RefusedError(refusal)
            request = replace(request, path=request.path.removeprefix(GATEWAY))
        accepted = checks.accept(request, self.keyring, self._schema, now, authorised=through_gateway)
        previous = accepted.body.get("previous_response_id")
        if previous is not None and previous not in self.stored:
            raise RefusedError(errors.previous_response_not_found(previous))
        return accepted

    def _served(self, accepted: Accepted, now: int) -> Reply:
        operation = accepted.route.operation
        if operation in {"response", "deletion", "input_items"}:
            reply = self.stored.reply(accepted.route)
        else:
            reply = replies.reply(accepted, self._take_scenario(accepted), now)
        if self._schema is not None:
            self.failures += self_check.complaints(self._schema, operation, reply)
        if operation == "responses" and (response := self_check.finished_response(reply)):
            self.stored.keep(response, accepted.body)
        return reply

    def _take_scenario(self, accepted: Accepted) -> Scenario | None:
        with self._lock:
            fitting = (each for each in self._scenarios if replies.fits(each, accepted))
            scenario = next(fitting, None)
            if scenario is not None:
                self._scenarios.remove(scenario)
        return scenario


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
