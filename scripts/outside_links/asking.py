"""Ask for many addresses: several hosts at a time, each one address after the other.

Pages that differ in their fragment alone are asked for once. A host that wants to be left alone, or leaves
several addresses in a row without an answer, is asked no further in this run.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import httpx

from scripts.outside_links.addresses import Link, host_of
from scripts.outside_links.body import ACCEPTED
from scripts.outside_links.following import Means, Walker
from scripts.outside_links.observation import Fault, Observation
from scripts.outside_links.request import put_location_aside

SILENT_HOSTS = 5
"""Hosts that have to be silent, the first one among them, before it is said that there is no network."""


class NoNetwork(RuntimeError):
    """Nothing at all could be reached."""


SILENCE = frozenset({Fault.NAME_UNKNOWN, Fault.NO_CONNECTION, Fault.TOO_SLOW})
"""Faults that make further questions to a host a waste of its time and ours."""


@dataclass
class Reach:
    """What is known of the network."""

    hosts: Sequence[str]
    """The hosts that are asked, the one with the most pages first."""
    silent: set[str] = field(default_factory=set)
    """Hosts that were never heard."""
    is_there: bool = False
    """Whether any host was heard."""

    def note(self, seen: Observation) -> None:
        """Take an observation into account; NoNetwork when there is nothing to hope for."""
        self.is_there |= seen.was_reached
        if not seen.was_reached and seen.fault is not Fault.NO_ADDRESS:
            self.silent.add(host_of(seen.address))
        if not self.is_there and self._has_waited_long_enough():
            raise NoNetwork

    def _has_waited_long_enough(self) -> bool:
        """Tell whether the silence says something; dead hosts are often faster than living ones."""
        enough = min(SILENT_HOSTS, len(self.hosts))
        return self.hosts[0] in self.silent and len(self.silent) >= enough


@dataclass(frozen=True)
class Asker:
    """How addresses are asked for."""

    user_agent: str
    """Who we say we are."""
    means: Means
    """Turns, limits and waits."""
    tls: ssl.SSLContext | None = None
    """Which certificates are trusted; None for those that the environment names, or the usual ones."""

    def ask(self, links: Iterable[Link], tell: Callable[[Observation], None]) -> None:
        """Ask for every page of the links, and tell each observation; NoNetwork when none can be reached."""
        try:
            asyncio.run(self._ask_all(by_host(links), tell))
        except BaseExceptionGroup as problems:
            if problems.subgroup(NoNetwork):
                raise NoNetwork from None
            raise

    async def _ask_all(
        self, hosts: Mapping[str, Mapping[str, frozenset[str]]], tell: Callable[[Observation], None]
    ) -> None:
        reach, free = Reach(list(hosts)), asyncio.Semaphore(self.means.limits.hosts)
        async with asyncio.TaskGroup() as group:
            for pages in hosts.values():
                group.create_task(self._ask_host(pages, free, reach, tell))

    async def _ask_host(
        self,
        pages: Mapping[str, frozenset[str]],
        free: asyncio.Semaphore,
        reach: Reach,
        tell: Callable[[Observation], None],
    ) -> None:
        seen: list[Observation] = []
        async with free, self.client() as client:
            for address, fragments in pages.items():
                if is_to_be_left_alone(seen, self.means.limits.patience):
                    tell(Observation(address, fault=Fault.NOT_ASKED))
                    continue
                seen.append(await Walker(client, address, fragments, self.means).walk())
                reach.note(seen[-1])
                tell(seen[-1])

    def client(self) -> httpx.AsyncClient:
        """Return the client for one host, with cookies of its own."""
        headers = {
            "User-Agent": self.user_agent,
            "Accept": "text/html, */*;q=0.5",
            "Accept-Encoding": ACCEPTED,
        }
        return httpx.AsyncClient(
            headers=headers,
            verify=self.tls or True,
            timeout=self.means.limits.reply,
            follow_redirects=False,
            event_hooks={"response": [put_location_aside]},
        )


def by_host(links: Iterable[Link]) -> dict[str, dict[str, frozenset[str]]]:
    """Return the pages of the links by host, the host with the most pages first, each with its fragments."""
    hosts: dict[str, dict[str, frozenset[str]]] = {}
    for link in links:
        pages = hosts.setdefault(host_of(link.page), {})
        named = {link.fragment} if link.fragment else set()
        pages[link.page] = pages.get(link.page, frozenset()) | named
    return dict(sorted(hosts.items(), key=lambda item: -len(item[1])))


def is_to_be_left_alone(seen: Sequence[Observation], patience: int) -> bool:
    """Tell whether a host has refused more, or was silent several times in a row."""
    if seen and seen[-1].has_refused:
        return True
    last = seen[-patience:]
    return len(last) == patience and all(each.fault in SILENCE for each in last)
