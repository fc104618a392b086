"""Serve /_double/: queue scenarios and read the log over HTTP, for a program that is not this process.

POST /_double/scenarios/<name> queues one of scenarios.BY_NAME, with its arguments as a JSON object.
POST /_double/scenarios takes a JSON list of scenarios; GET shows those that no request has taken yet.
GET /_double/requests returns the log, GET /_double/failures the bugs of the double itself.
DELETE /_double/ forgets all of it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scripts.azure_double import errors
from scripts.azure_double.exchange import Reply, Request
from scripts.azure_double.scenarios import BY_NAME, SCENARIOS, Scenario

if TYPE_CHECKING:
    from scripts.azure_double.service import Service

PATH = "/_double/"


def answer(request: Request, service: Service) -> Reply:
    """Do what the side channel was asked to do."""
    match request.method, request.path.removeprefix(PATH):
        case "POST", "scenarios":
            return _queue(request, service)
        case "POST", path if path.startswith("scenarios/"):
            return _play(request, service, path.removeprefix("scenarios/"))
        case "GET", "scenarios":
            return Reply(200, SCENARIOS.dump_python(service.waiting(), mode="json"))
        case "GET", "requests":
            return Reply(200, [entry.record() for entry in service.log.entries()])
        case "GET", "failures":
            return Reply(200, list(service.failures))
        case "DELETE", "":
            service.reset()
            return Reply(204)
    return errors.error(404, "404", f"There is no {request.method} {request.path} here.")


def _queue(request: Request, service: Service) -> Reply:
    try:
        return _queued(service, SCENARIOS.validate_json(_json(request)))
    except ValueError as error:
        return _wrong(str(error))


def _play(request: Request, service: Service, name: str) -> Reply:
    if name not in BY_NAME:
        return _wrong(f"There is no scenario {name}. There are: {', '.join(BY_NAME)}")
    try:
        return _queued(service, [BY_NAME[name](**json.loads(_json(request) or b"{}"))])
    except (TypeError, ValueError) as error:
        return _wrong(str(error))


def _json(request: Request) -> bytes:
    # A page in a browser cannot send this type to another origin without asking first.
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise ValueError("Send scenarios with Content-Type: application/json")
    return request.raw


def _queued(service: Service, scenarios: list[Scenario]) -> Reply:
    service.queue(*scenarios)
    return Reply(200, {"waiting": len(service.waiting())})


def _wrong(why: str) -> Reply:
    return errors.error(400, "WrongScenario", why)
