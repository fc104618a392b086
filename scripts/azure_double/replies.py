"""Build the reply to an accepted request, as a scenario wants it. Pure but for ids."""

from __future__ import annotations

from dataclasses import replace

from scripts.azure_double import answers, content, errors, stream
from scripts.azure_double.checks import Accepted
from scripts.azure_double.content import Content
from scripts.azure_double.exchange import Reply
from scripts.azure_double.scenarios import CallTool, Drop, FilterLate, Hang, Refuse, Say, Scenario

RATE_LIMITS = {
    "x-ratelimit-limit-requests": "60",
    "x-ratelimit-limit-tokens": "60000",
    "x-ratelimit-remaining-requests": "59",
    "x-ratelimit-remaining-tokens": "59900",
    "x-ratelimit-reset-requests": "1",
    "x-ratelimit-reset-tokens": "0",
}
"""On every good answer of a model; the numbers mean nothing."""


def fits(scenario: Scenario, accepted: Accepted) -> bool:
    """Tell whether a scenario can be played on this request."""
    if accepted.deployment is None:
        return False
    match scenario:
        case FilterLate():
            return accepted.route.operation == "chat" and bool(accepted.body.get("stream"))
        case Say() | CallTool():
            return accepted.route.operation != "embeddings"
    return True


def reply(accepted: Accepted, scenario: Scenario | None, now: int) -> Reply:
    """Return the answer, or what the scenario puts in its place; Unix time in seconds."""
    match scenario:
        case Refuse():
            return Reply(scenario.status, scenario.body, scenario.headers)
        case Drop(after_events=None):
            return Reply(0, dropped=True)
        case Drop(after_events=count):
            whole = good_reply(accepted, None, now)
            return replace(whole, events=(whole.events or ())[:count], dropped=True)
        case Hang(seconds=seconds):
            return replace(good_reply(accepted, None, now), delay=seconds)
    return good_reply(accepted, scenario, now)


def good_reply(accepted: Accepted, scenario: Scenario | None, now: int) -> Reply:
    """Return a good answer, in one piece or streamed, as the body asks."""
    if accepted.deployment is None:
        return _model_reply(accepted, now)
    body, deployment, operation = accepted.body, accepted.deployment, accepted.route.operation
    says = _content(accepted, scenario)
    match operation, bool(body.get("stream")):
        case "chat", True:
            chunks = stream.chat(body, deployment, says, now, isinstance(scenario, FilterLate))
            return Reply(200, None, RATE_LIMITS, (*map(stream.event, chunks), stream.DONE))
        case "responses", True:
            typed = stream.response(body, deployment, says, now)
            return Reply(200, None, RATE_LIMITS, tuple(stream.event(each, each["type"]) for each in typed))
        case "chat", _:
            return Reply(200, answers.chat(body, deployment, says, now), RATE_LIMITS)
        case "responses", _:
            return Reply(200, answers.response(body, deployment, says, now), RATE_LIMITS)
    return Reply(200, answers.embeddings(body, deployment), RATE_LIMITS)


def _content(accepted: Accepted, scenario: Scenario | None) -> Content:
    match scenario:
        case Say(text=text):
            return Content(text)
        case CallTool(name=name, arguments=arguments):
            return Content(None, name, arguments)
    return content.usual(accepted.body)


def _model_reply(accepted: Accepted, now: int) -> Reply:
    name = accepted.route.item
    if name is None:
        return Reply(200, answers.models(now))
    found = answers.model(name, now)
    return errors.model_not_found(name) if found is None else Reply(200, found)
