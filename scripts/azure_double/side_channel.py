"""Serve /_double/: queue scenarios and read the log over HTTP, for a program that is not this process.

POST /_double/scenarios takes a JSON list of scenarios; GET shows those that no request has taken yet.
GET /_double/requests returns the log, GET /_double/failures the bugs of the double itself.
DELETE /_double/ forgets all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from scripts.azure_double import errors
from scripts.azure_double.exchange import Reply, Request
from scripts.azure_double.scenarios import SCENARIOS

if TYPE_CHECKING:
    from scripts.azure_double.service import Service

PATH = "/_double/"


def answer(request: Request, service: Service) -> Reply:
    """Do what the side channel was asked to do."""
    match request.method, request.path.removeprefix(PATH):
        case "POST", "scenarios":
            return _queue(request, service)
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
    # A page in a browser cannot send this type to another origin without asking first.
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        return errors.wrong_content_type(request.headers.get("content-type", ""))
    try:
        scenarios = SCENARIOS.validate_json(request.raw)
    except ValidationError as error:
        return errors.error(400, "WrongScenario", str(error))
    service.queue(*scenarios)
    return Reply(200, {"waiting": len(service.waiting())})
