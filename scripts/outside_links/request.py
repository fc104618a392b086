"""Ask for one address once: one GET whose body is read no further than needed, and what went wrong if it did.

HEAD is not used: some servers refuse it and some answer something else to it.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote
from urllib.request import getproxies, proxy_bypass

import httpx

from scripts.outside_links import body, fragments
from scripts.outside_links.addresses import host_of, is_well_formed
from scripts.outside_links.html_page import Content, PageReader
from scripts.outside_links.limits import Limits
from scripts.outside_links.observation import Fault

UNASSIGNED = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})
"""What the resolver says of a name that does not exist; everything else may be its own trouble."""
LOCATION = "location"
ASCII = "".join(map(chr, range(0x21, 0x7F)))


@dataclass(frozen=True)
class Answer:
    """What came back."""

    response: httpx.Response
    """Status and headers; the body is not kept."""
    content: Content | None = None
    """What the page holds, where the status is one of success."""


@dataclass(frozen=True)
class Failure:
    """Why nothing came back that can be judged."""

    fault: Fault
    """What kind of fault it is."""
    detail: str
    """What it says of itself."""
    may_pass: bool = False
    """Whether another try makes sense."""


async def get(
    client: httpx.AsyncClient, address: str, wanted: frozenset[str], seconds: float, limits: Limits
) -> Answer | Failure:
    """Ask for an address within a time; reading stops when all wanted fragments are found."""
    if not is_well_formed(address):
        return Failure(Fault.NO_ADDRESS, "")
    try:
        async with asyncio.timeout(seconds), client.stream("GET", address) as response:
            content = await _content(response, wanted, limits) if response.is_success else None
            return Answer(response, content)
    except (httpx.HTTPError, httpx.InvalidURL, body.CannotUnpack, OSError, UnicodeError) as error:
        return failure(error, address)


async def _content(response: httpx.Response, wanted: frozenset[str], limits: Limits) -> Content:
    kind = response.headers.get("content-type", "")
    if not body.is_html(kind):
        return Content(is_html=False)

    def is_enough(page: PageReader) -> bool:
        return page.has_heading and all(fragments.is_among(name, page.ids) for name in wanted)

    packing = response.headers.get("content-encoding", "").strip().lower()
    return await body.read(response.aiter_raw(), packing, kind, limits.size, is_enough)


def failure(error: Exception, address: str) -> Failure:
    """Return what an exception means."""
    causes = list(_causes(error))
    told = str(error)[:200] or type(error).__name__
    tls = next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None)
    name = next((cause for cause in causes if isinstance(cause, socket.gaierror)), None)
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | UnicodeError):
        return Failure(Fault.NO_ADDRESS, told)
    if tls is not None:
        return Failure(Fault.TLS, getattr(tls, "verify_message", "") or tls.reason or told)
    if name is not None and name.errno in UNASSIGNED and not is_proxied(address):
        return Failure(Fault.NAME_UNKNOWN, host_of(address))
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        is_connecting = isinstance(error, httpx.ConnectTimeout)
        return Failure(Fault.NO_CONNECTION if is_connecting else Fault.TOO_SLOW, told, may_pass=True)
    if isinstance(error, httpx.ConnectError | httpx.ProxyError):
        return Failure(Fault.NO_CONNECTION, told, may_pass=True)
    return Failure(Fault.BROKEN, told, may_pass=True)


def is_proxied(address: str) -> bool:
    """Tell whether the environment sends an address through a proxy, which then resolves the name."""
    proxies = getproxies()
    return bool(proxies.get(address.partition(":")[0]) or proxies.get("all")) and not proxy_bypass(
        host_of(address)
    )


async def put_location_aside(response: httpx.Response) -> None:
    """Hide where a redirect leads from httpx, which gives a whole answer up when it cannot read that."""
    raw = next((value for name, value in response.headers.raw if name.lower() == b"location"), b"")
    response.extensions[LOCATION] = raw
    response.headers.pop("location", None)


def location(response: httpx.Response) -> bytes:
    """Return where a redirect says that it leads, byte by byte; empty when it does not say."""
    raw: bytes = response.extensions[LOCATION]
    return raw


def joined(response: httpx.Response, target: bytes) -> str | None:
    """Return the whole address that a target means on a page; None when it is no web address.

    Bytes beyond ASCII are escaped one by one, as browsers do.
    """
    try:
        to = response.request.url.join(quote(target, safe=ASCII)) if target.strip() else None
    except (httpx.InvalidURL, ValueError):
        return None
    return str(to) if to and to.scheme in {"http", "https"} and is_well_formed(str(to)) else None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
