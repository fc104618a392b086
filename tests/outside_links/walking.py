"""Walk one address of a site the way the command does, without waiting between tries."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass, field

from scripts.outside_links.asking import Asker
from scripts.outside_links.following import Means, Walker
from scripts.outside_links.limits import Limits
from scripts.outside_links.observation import Observation
from scripts.outside_links.turns import Turns
from scripts.outside_links.verdict import Judged, judge

QUICK = Limits(pause=0, reply=1.0, whole=2.0, size=50_000, steps=10, tries=3)
AGENT = "link-checker (+https://github.com/example/openai-on-azure)"


@dataclass
class Waits:
    """Note waits instead of waiting."""

    seconds: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def walk(address: str, tls: ssl.SSLContext, waits: Waits, limits: Limits = QUICK) -> Observation:
    """Return what an address comes to."""
    page, _, fragment = address.partition("#")
    means = Means(Turns(limits.pause), limits, waits)
    asker = Asker(AGENT, means, tls)

    async def go() -> Observation:
        async with asker.client() as client:
            return await Walker(client, page, frozenset({fragment} - {""}), means).walk()

    return asyncio.run(go())


def verdict(address: str, tls: ssl.SSLContext, waits: Waits | None = None, limits: Limits = QUICK) -> Judged:
    """Return the verdict on an address, while other hosts answer."""
    fragment = address.partition("#")[2]
    return judge(walk(address, tls, waits or Waits(), limits), fragment, others_answer=True)
