"""Let requests to one host wait for each other, with a rest between them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias

Sleep: TypeAlias = Callable[[float], Awaitable[object]]


class Turns:
    """Who may ask which host, and when."""

    def __init__(
        self, pause: float, sleep: Sleep = asyncio.sleep, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Keep `pause` seconds from the end of one request to the start of the next."""
        self._pause, self._sleep, self._clock = pause, sleep, clock
        self._locks: dict[str, asyncio.Lock] = {}
        self._ends: dict[str, float] = {}

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Hold the turn at a host, once it is free and has rested."""
        async with self._locks.setdefault(host, asyncio.Lock()):
            rest = self._ends.get(host, -self._pause) + self._pause - self._clock()
            if host in self._ends and rest > 0:
                await self._sleep(rest)
            try:
                yield
            finally:
                self._ends[host] = self._clock()
