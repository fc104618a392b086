"""Write what a host has to know for Azure Static Web Apps: staticwebapp.config.json. Pure.

Source: learn.microsoft.com, “Configure Azure Static Web Apps”.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from scripts.hosting.answers import TYPES, Answers, Folder

NAME = "staticwebapp.config.json"


def configuration(known: Answers) -> str:
    """Return the file. The service has one page for what is missing, so the root's answers everywhere."""
    moved = [
        {"route": old, "redirect": new, "statusCode": 301} for old, new in sorted(known.redirects.items())
    ]
    folders = [{"route": f"{each.path}*", "headers": dict(each.headers)} for each in known.folders]
    whole = {
        "globalHeaders": dict(known.headers),
        "routes": [*moved, *folders],
        "responseOverrides": {"404": {"rewrite": known.missing["/"]}},
        "mimeTypes": dict(TYPES),
        "trailingSlash": "auto",
    }
    return json.dumps(whole, indent=2) + "\n"


def read(text: str, missing: Mapping[str, str]) -> Answers:
    """Return what a host has to know, from such a file and the pages for what is missing."""
    told = json.loads(text)
    routes = told["routes"]
    return Answers(
        headers=told["globalHeaders"],
        folders=tuple(Folder(each["route"][:-1], each["headers"]) for each in routes if "headers" in each),
        redirects={each["route"]: each["redirect"] for each in routes if "redirect" in each},
        missing=missing,
    )
