"""Follow one address to its end: redirects step by step, each step tried again while that makes sense."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

import httpx

from scripts.outside_links import redirects
from scripts.outside_links.addresses import host_of
from scripts.outside_links.limits import Limits
from scripts.outside_links.observation import WRITTEN_REDIRECT, Fault, Hop, Observation
from scripts.outside_links.request import Answer, Failure, get, joined, location
from scripts.outside_links.turns import Sleep, Turns
from scripts.releases.waiting import pause_after

REDIRECTS = frozenset({300, 301, 302, 303, 307, 308})
NO_TIME = Failure(Fault.TOO_SLOW, "the time for this address is used up")


@dataclass(frozen=True)
class Means:
    """What a walker works with."""

    turns: Turns
    """When which host may be asked."""
    limits: Limits
    """How long, how often and how much."""
    sleep: Sleep = asyncio.sleep
    """How to wait before another try."""


class Walker:
    """One address on its way through the redirects."""

    def __init__(self, client: httpx.AsyncClient, address: str, wanted: frozenset[str], means: Means) -> None:
        self._client, self._wanted, self._means = client, wanted, means
        self._address, self._hops = address, list[Hop]()
        self._seen: set[tuple[str, frozenset[tuple[str, str | None]]]] = set()
        self._left = means.limits.whole

    async def walk(self) -> Observation:
        """Return what the address comes to."""
        at = self._address
        while True:
            if fault := self._fault_before(at):
                return self._ended(fault, at)
            result = await self._answer_of(at)
            if isinstance(result, Failure):
                return self._ended(result.fault, result.detail)
            hop = _hop(result)
            if hop is None:
                return self._end_of(result)
            if redirects.leads_inside(at, hop.to):
                return self._ended(Fault.BAD_LOCATION, hop.to)
            self._hops.append(hop)
            at = hop.to.partition("#")[0]

    def _fault_before(self, at: str) -> Fault | None:
        """Return why an address is not to be asked for any more; None when it is."""
        # A site may set a cookie and send us to the same address again; that alone is no circle.
        cookies = frozenset((cookie.name, cookie.value) for cookie in self._client.cookies.jar)
        if (at, cookies) in self._seen:
            return Fault.LOOP
        self._seen.add((at, cookies))
        return Fault.TOO_MANY_STEPS if len(self._hops) > self._means.limits.steps else None

    def _end_of(self, answer: Answer) -> Observation:
        status = answer.response.status_code
        if status in REDIRECTS:
            given = location(answer.response)[:100].decode("latin-1")
            return self._ended(Fault.BAD_LOCATION, given or "none")
        return Observation(self._address, tuple(self._hops), status, content=answer.content)

    def _ended(self, fault: Fault, detail: str) -> Observation:
        return Observation(self._address, tuple(self._hops), fault=fault, detail=detail)

    async def _answer_of(self, at: str) -> Answer | Failure:
        """Ask until an answer is final, the tries are used up, or the wait would be too long."""
        result: Answer | Failure = NO_TIME
        for attempt in range(self._means.limits.tries):
            if self._left <= 0:
                break
            result = await self._ask(at)
            pause = _pause(result, attempt)
            is_last = attempt + 1 == self._means.limits.tries
            if pause is None or pause > self._means.limits.longest_wait or is_last:
                break
            await self._means.sleep(pause)
        return result

    async def _ask(self, at: str) -> Answer | Failure:
        async with self._means.turns.at(host_of(at)):
            start = time.monotonic()
            result = await get(self._client, at, self._wanted, self._left, self._means.limits)
            self._left -= time.monotonic() - start
            return result


def _hop(answer: Answer) -> Hop | None:
    """Return the redirect that an answer is; None when it is none, or leads nowhere."""
    status = answer.response.status_code
    if status in REDIRECTS:
        to = joined(answer.response, location(answer.response))
        return Hop(status, to) if to else None
    if answer.content and answer.content.leads_to:
        to = joined(answer.response, answer.content.leads_to.encode())
        is_elsewhere = to and to.partition("#")[0] != str(answer.response.request.url)
        return Hop(WRITTEN_REDIRECT, to) if to and is_elsewhere else None
    return None


def _pause(result: Answer | Failure, attempt: int) -> float | None:
    """Return the seconds to wait before another try; None when that makes no sense."""
    if isinstance(result, Failure):
        return float(2**attempt) if result.may_pass else None
    status = result.response.status_code
    return pause_after(result.response, attempt) if status == 429 or status >= 500 else None
