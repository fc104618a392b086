"""Facts as they stand in docs/data/dates.json, made up."""

from __future__ import annotations

import json

from scripts import records
from scripts.exports.model import DateData


def fact(name: str = "thing", **written):
    """Return the JSON of one fact."""
    return {
        "id": name,
        "kind": "retirement",
        "title": {"ja": f"{name} の終了", "en": f"{name} ends"},
        "note": {"ja": "移ってください。", "en": "Move; soon, if you can."},
        "source": {"url": "https://source.example/page", "read": "2026-11-25"},
    } | written


def data(*facts) -> DateData:
    """Return the record of facts."""
    return records.read(DateData, json.dumps({"dates": facts}), "dates.json")
