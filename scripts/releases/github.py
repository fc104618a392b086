"""Gather release notes from GitHub's releases API, page by page.

Written after GitHub's published description of the API and tested on a loopback server. A token from
GITHUB_TOKEN is optional and is sent to the API's own origin alone. Everything that comes back is checked
before it is used; one bad record refuses the whole answer.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

import httpx
from packaging.version import InvalidVersion, Version
from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, TypeAdapter, ValidationError

from scripts.releases.changelog import LONGEST_NOTE
from scripts.releases.deadline import TookTooLong, within
from scripts.releases.naming import REPOSITORY
from scripts.releases.waiting import CannotRead, NoAnswer, ask

API = "https://api.github.com"
PATH = "/repos/openai/openai-python/releases?per_page=100"
MOST_PAGES = 30
LARGEST_PAGE = 16_000_000
"""Bytes after decompression: 100 releases of the greatest length that GitHub allows, and some more."""
TIMEOUT = httpx.Timeout(20.0, connect=5.0)
LONGEST_PAGE = 60.0
"""Seconds that one page may take, however steadily it drips."""


class Listed(BaseModel):
    """One release as the API describes it; what is not used here is passed over."""

    model_config = ConfigDict(frozen=True)

    id: StrictInt
    """Number of the release."""
    tag_name: Annotated[str, Field(pattern=r"^v?[0-9][0-9A-Za-z.!+-]{0,60}$")]
    """Tag, such as `v3.54.0`."""
    html_url: Annotated[str, Field(pattern=rf"^{REPOSITORY}/releases/")]
    """Page of the release."""
    body: Annotated[str, Field(max_length=LONGEST_NOTE)] | None
    """Notes in Markdown; null when there are none."""
    draft: StrictBool
    """Whether it is not published yet."""


@dataclass(frozen=True)
class Answer:
    """What one gathering brought."""

    bodies: dict[str, str]
    """Notes by version."""
    etag: str | None
    """Mark of the first page, for asking again whether anything changed."""


_PAGE = TypeAdapter(list[Listed])


class Releases:
    """A client of the releases API."""

    def __init__(
        self,
        api: str = API,
        token: str | None = None,
        sleep: Callable[[float], None] = time.sleep,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._api = httpx.URL(api)
        self._token = token
        self._sleep = sleep
        self._transport = transport

    def gather(self, etag: str | None = None) -> Answer | None:
        """Return every published release's notes; None when nothing changed since that etag.

        Raises NoAnswer, with one sentence, for whatever else comes.
        """
        with httpx.Client(timeout=TIMEOUT, transport=self._transport, follow_redirects=False) as client:
            first = self._page(client, self._api.join(PATH), etag)
            if first.status_code == 304 and etag:
                return None
            bodies: dict[str, str] = {}
            for response in self._pages(client, first):
                for version, body in _notes(response):
                    bodies.setdefault(version, body)
        if not bodies:
            raise NoAnswer("GitHub answered that there is no release at all.")
        return Answer(bodies, first.headers.get("etag"))

    def _pages(self, client: httpx.Client, first: httpx.Response) -> Iterator[httpx.Response]:
        response, seen = first, {first.request.url}
        while True:
            yield response
            following = response.links.get("next", {}).get("url")
            if not following:
                return
            address = self._own(response.request.url, following)
            if address in seen or len(seen) >= MOST_PAGES:
                raise NoAnswer("GitHub's pages of releases lead in a circle or do not end.")
            seen.add(address)
            response = self._page(client, address, None)

    def _own(self, page: httpx.URL, following: str) -> httpx.URL:
        """Return the address of the next page if it is on the API's origin, where alone a token may go."""
        try:
            address = page.join(following)
        except httpx.InvalidURL as error:
            raise NoAnswer("GitHub's next page of releases has no usable address.") from error
        if (address.scheme, address.host, address.port) != (self._api.scheme, self._api.host, self._api.port):
            raise NoAnswer(f"GitHub's next page of releases is on another server ({address.host}).")
        return address

    def _page(self, client: httpx.Client, address: httpx.URL, etag: str | None) -> httpx.Response:
        response = ask(lambda: self._in_time(client, address, etag), self._sleep)
        if response.status_code == 200 or (response.status_code == 304 and etag):
            return response
        raise NoAnswer(f"GitHub answered {response.status_code} to the question for its releases.")

    def _in_time(self, client: httpx.Client, address: httpx.URL, etag: str | None) -> httpx.Response:
        try:
            return within(LONGEST_PAGE, lambda: self._send(client, address, etag))
        except TookTooLong as error:
            raise NoAnswer(f"GitHub does not come to an end: {error}.") from error

    def _send(self, client: httpx.Client, address: httpx.URL, etag: str | None) -> httpx.Response:
        headers = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        if etag:
            headers["If-None-Match"] = etag
        with _readable(), client.stream("GET", address, headers=headers) as response:
            return _whole(response)


def _whole(response: httpx.Response) -> httpx.Response:
    """Return the response with its body read, never more than LARGEST_PAGE of it."""
    body = bytearray()
    for chunk in response.iter_bytes(65536):
        body += chunk
        if len(body) > LARGEST_PAGE:
            raise NoAnswer(f"GitHub's answer has more than {LARGEST_PAGE} bytes.")
    headers = [(name, value) for name, value in response.headers.multi_items() if name != "content-encoding"]
    return httpx.Response(
        response.status_code, headers=headers, content=bytes(body), request=response.request
    )


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except httpx.DecodingError as error:
        raise CannotRead(f"the body cannot be unpacked ({error})") from error


def _notes(response: httpx.Response) -> Iterator[tuple[str, str]]:
    try:
        page = _PAGE.validate_json(response.content)
    except ValidationError as error:
        first = error.errors()[0]
        place = "/".join(str(part) for part in first["loc"]) or "the top"
        raise NoAnswer(f"GitHub's answer is not a list of releases: at {place}, {first['msg']}.") from error
    for release in page:
        version = _version(release.tag_name)
        if version and not release.draft:
            yield version, release.body or ""


def _version(tag: str) -> str | None:
    try:
        return str(Version(tag.removeprefix("v")))
    except InvalidVersion:
        return None
