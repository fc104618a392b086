"""A client of GitHub's API for one repository.

The token goes to the API's own origin alone: redirects are not followed, and every path is joined to the
address of the API. What cannot be done is one sentence.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import httpx

from scripts.releases.waiting import ask

_TIMEOUT = httpx.Timeout(20.0, connect=5.0)
_PER_PAGE = 100
_MOST_PAGES = 20
Entry: TypeAlias = dict[str, Any]
"""One object of GitHub's answers."""
LARGEST = 10_000_000
"""Bytes of one answer."""


class Refused(RuntimeError):
    """GitHub did not do what was asked; the message says why, in one sentence."""


@dataclass(frozen=True)
class Place:
    """Where a workflow runs, as its variables say."""

    api: str
    """Address of the API."""
    repository: str
    """owner/name."""
    token: str
    """What may be done is up to the permissions of the job."""
    run: str = ""
    """Address of the run of the workflow."""

    @classmethod
    def of(cls, environment: Mapping[str, str] = os.environ) -> Place:
        """Read GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN; Refused when one is missing."""
        names = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")
        if missing := [name for name in names if not environment.get(name)]:
            raise Refused(
                f"{missing[0]} is not set; expected the variables of a workflow's step that speaks to GitHub."
            )
        api, repository, token = (environment[name] for name in names)
        server, run = environment.get("GITHUB_SERVER_URL", ""), environment.get("GITHUB_RUN_ID", "")
        return cls(api, repository, token, f"{server}/{repository}/actions/runs/{run}")


class Repository:
    """One repository, seen through the API."""

    def __init__(
        self,
        place: Place,
        sleep: Callable[[float], None] = time.sleep,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.name = place.repository
        self._root = f"{place.api.rstrip('/')}/repos/{place.repository}/"
        self._sleep = sleep
        self._transport = transport
        self._headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {place.token}",
            "X-GitHub-Api-Version": "2022-11-28",
        }

    def get(self, path: str, **query: str | int) -> Entry:
        """Return the object at a path below the repository."""
        return _object(self._read(path, query), path)

    def all(self, path: str, **query: str | int) -> Iterator[Entry]:
        """Yield the entries of a list, page by page."""
        for page in range(1, _MOST_PAGES + 1):
            entries = self._read(path, {"per_page": _PER_PAGE, "page": page, **query})
            if not isinstance(entries, list):
                raise Refused(f"GitHub's answer for {path} is not a list.")
            yield from (_object(entry, path) for entry in entries)
            if len(entries) < _PER_PAGE:
                return

    def change(self, method: str, path: str, body: Mapping[str, object]) -> Entry:
        """Send something that changes the repository, once, and return what came of it."""
        try:
            return _object(_content(self._send(method, path, json=dict(body)), path), path)
        except httpx.TransportError as error:
            raise Refused(f"GitHub could not be reached for {path} ({type(error).__name__}).") from error

    def _read(self, path: str, query: Mapping[str, str | int]) -> object:
        # Asking twice harms nothing.
        return _content(ask(lambda: self._send("GET", path, params=query), self._sleep), path)

    def _send(
        self, method: str, path: str, params: Mapping[str, str | int] | None = None, json: object = None
    ) -> httpx.Response:
        address = f"{self._root}{path}".rstrip("/")
        with httpx.Client(timeout=_TIMEOUT, transport=self._transport, follow_redirects=False) as client:
            return client.request(method, address, headers=self._headers, params=params, json=json)


def _content(response: httpx.Response, path: str) -> object:
    if not response.is_success:
        raise Refused(f"GitHub answered {response.status_code} for {path}.")
    if len(response.content) > LARGEST:
        raise Refused(f"GitHub's answer for {path} has more than {LARGEST} bytes.")
    try:
        return response.json()
    except ValueError as error:
        raise Refused(f"GitHub's answer for {path} is not JSON.") from error


def _object(found: object, path: str) -> Entry:
    if not isinstance(found, dict):
        raise Refused(f"GitHub's answer for {path} is not an object.")
    return found
