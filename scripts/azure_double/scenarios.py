"""Things that can go wrong, or go otherwise than usual, queued in the double before a program runs.

Each is taken by the next request that passes every check, so the program under test stays untouched.
They travel as JSON over the side channel, hence pydantic.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from scripts.azure_double import errors
from scripts.azure_double.exchange import Reply


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Refuse(_Record):
    """Answer with an error."""

    kind: Literal["refuse"] = "refuse"
    """Tells the scenarios apart in JSON."""
    status: int
    """HTTP status code."""
    body: dict[str, Any]
    """The JSON to answer with."""
    headers: dict[str, str] = {}
    """Header fields, such as Retry-After."""


class Hang(_Record):
    """Wait before the first byte of an otherwise usual answer."""

    kind: Literal["hang"] = "hang"
    """Tells the scenarios apart in JSON."""
    seconds: float
    """How long."""


class Drop(_Record):
    """Close the connection without an answer, or in the middle of a streamed one."""

    kind: Literal["drop"] = "drop"
    """Tells the scenarios apart in JSON."""
    after_events: int | None = None
    """How many server-sent events go out first; None: not even a status line."""


class Say(_Record):
    """Answer with a text of one's own."""

    kind: Literal["say"] = "say"
    """Tells the scenarios apart in JSON."""
    text: str
    """The text."""


class CallTool(_Record):
    """Ask for a tool call."""

    kind: Literal["call_tool"] = "call_tool"
    """Tells the scenarios apart in JSON."""
    name: str
    """The function to call."""
    arguments: str
    """Its arguments, as JSON text."""


class FilterLate(_Record):
    """Stream as with the asynchronous content filter: chunks whose `delta` is null, with offsets."""

    kind: Literal["filter_late"] = "filter_late"
    """Tells the scenarios apart in JSON."""


Scenario = Annotated[Refuse | Hang | Drop | Say | CallTool | FilterLate, Field(discriminator="kind")]
SCENARIOS: TypeAdapter[list[Scenario]] = TypeAdapter(list[Scenario])


def rate_limited(retry_after: str | int | None = None, retry_after_ms: int | None = None) -> Refuse:
    """Answer 429; wait times in seconds (or an HTTP date) and in milliseconds, both optional."""
    named = {"retry-after": retry_after, "retry-after-ms": retry_after_ms}
    headers = {name: str(value) for name, value in named.items() if value is not None}
    wait = "" if retry_after is None else f" Please retry after {retry_after} seconds."
    return _refuse(
        errors.error(
            429,
            "429",
            "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have "
            f"exceeded token rate limit of your current OpenAI S0 pricing tier.{wait}",
        ),
        headers,
    )


def server_error(status: int = 500) -> Refuse:
    """Answer with a passing fault of the service."""
    message = "The server had an error while processing your request. Sorry about that!"
    return _refuse(errors.error(status, "InternalServerError", message))


def content_filtered() -> Refuse:
    """Answer 400: the prompt was stopped by the content filter."""
    results = {
        "hate": {"filtered": False, "severity": "safe"},
        "jailbreak": {"filtered": False, "detected": False},
        "self_harm": {"filtered": False, "severity": "safe"},
        "sexual": {"filtered": False, "severity": "safe"},
        "violence": {"filtered": True, "severity": "medium"},
    }
    inner = {"code": "ResponsibleAIPolicyViolation", "content_filter_result": results}
    message = (
        "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. "
        "Please modify your prompt and retry."
    )
    body = {"message": message, "type": None, "param": "prompt", "code": "content_filter", "status": 400}
    return refused(400, {"error": {**body, "innererror": inner}})


def permission_denied() -> Refuse:
    """Answer 401: the identity has no role for this."""
    message = "Principal does not have access to API/Operation."
    return _refuse(errors.error(401, "PermissionDenied", message))


def unauthorized_token() -> Refuse:
    """Answer 401: the access token does not hold."""
    return _refuse(errors.wrong_token())


def wrong_key() -> Refuse:
    """Answer 401: the key is not this resource's."""
    return _refuse(errors.wrong_key())


def public_access_disabled() -> Refuse:
    """Answer 403: the resource is reached through private endpoints only."""
    message = "Public access is disabled. Please configure private endpoint."
    return _refuse(errors.error(403, "403", message))


def firewall() -> Refuse:
    """Answer 403: the caller's network is not let in."""
    return _refuse(errors.error(403, "403", "Access denied due to Virtual Network/Firewall rules."))


def unsupported_max_tokens() -> Refuse:
    """Answer 400 as a reasoning model does to `max_tokens`."""
    message = (
        "Unsupported parameter: 'max_tokens' is not supported with this model. "
        "Use 'max_completion_tokens' instead."
    )
    return _refuse(errors.invalid_request(message, "max_tokens", "unsupported_parameter"))


def unsupported_temperature(value: float = 0.2) -> Refuse:
    """Answer 400 as a reasoning model does to a temperature."""
    message = (
        f"Unsupported value: 'temperature' does not support {value} with this model. "
        "Only the default (1) value is supported."
    )
    return _refuse(errors.invalid_request(message, "temperature", "unsupported_value"))


def refused(status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> Refuse:
    """Answer with any error."""
    return Refuse(status=status, body=body, headers=headers or {})


def hang(seconds: float) -> Hang:
    """Wait before answering; seconds."""
    return Hang(seconds=seconds)


def dropped(after_events: int | None = None) -> Drop:
    """Close the connection at once, or after so many server-sent events of a streamed answer."""
    return Drop(after_events=after_events)


def says(text: str) -> Say:
    """Answer the next chat or response with this text."""
    return Say(text=text)


def tool_call(name: str, arguments: str) -> CallTool:
    """Ask for this tool in the next chat or response; arguments as JSON text."""
    return CallTool(name=name, arguments=arguments)


def filtered_late() -> FilterLate:
    """Stream the next chat as with the asynchronous content filter."""
    return FilterLate()


BY_NAME: dict[str, Callable[..., Scenario]] = {
    make.__name__: make
    for make in (
        rate_limited,
        server_error,
        content_filtered,
        permission_denied,
        unauthorized_token,
        wrong_key,
        public_access_disabled,
        firewall,
        unsupported_max_tokens,
        unsupported_temperature,
        refused,
        hang,
        dropped,
        says,
        tool_call,
        filtered_late,
    )
}
"""What the side channel can be asked for by name."""


def _refuse(reply: Reply, headers: dict[str, str] | None = None) -> Refuse:
    return Refuse(status=reply.status, body=reply.body, headers=headers or {})
