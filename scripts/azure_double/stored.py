"""Keep the responses that were made, and their input, until they are deleted or the double ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scripts.azure_double import errors
from scripts.azure_double.content import fresh_id
from scripts.azure_double.exchange import Json, Reply
from scripts.azure_double.routes import Route


class StoredResponses:
    """Responses by their id, and the items that each was asked with."""

    def __init__(self) -> None:
        self._responses: dict[str, Json] = {}
        self._items: dict[str, list[Json]] = {}

    def __contains__(self, identity: object) -> bool:
        return identity in self._responses

    def keep(self, response: Json, body: Mapping[str, Any]) -> None:
        """Store a response, unless its body asked not to."""
        if body.get("store") is not False:
            self._items[response["id"]] = items(body.get("input", []))
            self._responses[response["id"]] = response

    def reply(self, route: Route) -> Reply:
        """Return a stored response, its input items, or that it is deleted now."""
        identity = route.item
        if identity is None or identity not in self._responses:
            return errors.response_not_found(str(identity))
        if route.operation == "input_items":
            return Reply(200, _listed(self._items[identity]))
        if route.operation == "response":
            return Reply(200, self._responses[identity])
        del self._responses[identity], self._items[identity]
        return Reply(200, {"id": identity, "object": "response", "deleted": True})


def items(given: str | list[Json]) -> list[Json]:
    """Return the input of a response as the items that the service lists, newest first."""
    if isinstance(given, str):
        given = [{"role": "user", "content": given}]
    return [_item(each) for each in reversed(given)]


def _item(given: Json) -> Json:
    if "role" not in given:
        return {"id": fresh_id("item_"), "status": "completed", **given}
    content = given["content"]
    parts = [{"type": "input_text", "text": content}] if isinstance(content, str) else content
    named = {"id": fresh_id("msg_"), "type": "message", "status": "completed"}
    return {**named, **given, "content": parts}


def _listed(data: list[Json]) -> Json:
    first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
    return {"object": "list", "data": data, "first_id": first, "last_id": last, "has_more": False}
