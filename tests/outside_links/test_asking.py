"""Many addresses: turns at a host, several hosts at once, one request a page, hosts that are left alone."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace

import pytest

from scripts.outside_links.addresses import Link
from scripts.outside_links.asking import Asker, NoNetwork, Reach, by_host
from scripts.outside_links.following import Means
from scripts.outside_links.observation import Fault, Observation
from scripts.outside_links.turns import Turns
from tests.outside_links.site import Visit, page, reply, says, to
from tests.outside_links.walking import AGENT, QUICK, Waits


class Clock:
    """A clock that only waiting moves on."""

    def __init__(self) -> None:
        self.now = 100.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)

    def __call__(self) -> float:
        return self.now


def test_a_host_rests_between_two_requests_and_others_do_not_wait_for_it() -> None:
    clock = Clock()
    turns, starts = Turns(2.0, clock.sleep, clock), list[tuple[str, float]]()

    async def request(host: str) -> None:
        async with turns.at(host):
            starts.append((host, clock.now))
            clock.now += 0.5

    async def all_of_them() -> None:
        await request("b")
        await asyncio.gather(*(request("a") for _ in range(3)))
        await request("c")

    asyncio.run(all_of_them())
    assert starts == [("b", 100.0), ("a", 100.5), ("a", 103.0), ("a", 105.5), ("c", 106.0)]


def test_a_host_rests_after_a_request_that_failed_too() -> None:
    clock = Clock()
    turns = Turns(2.0, clock.sleep, clock)

    async def fail() -> None:
        async with turns.at("a"):
            raise OSError

    async def then_ask() -> None:
        with pytest.raises(OSError):
            await fail()
        async with turns.at("a"):
            assert clock.now == 102.0

    asyncio.run(then_ask())


def ask(trusting, *addresses: str, limits=QUICK) -> dict[str, Observation]:
    seen: dict[str, Observation] = {}
    asker = Asker(AGENT, Means(Turns(limits.pause), limits, Waits()), trusting)
    asker.ask([Link(address, ()) for address in addresses], lambda one: seen.update({one.address: one}))
    return seen


def test_pages_that_differ_in_their_fragment_are_asked_for_once(site, trusting) -> None:
    site.pages = {"/start": says(page('<p id="a"></p><p id="b"></p>'))}
    seen = ask(trusting, *(f"{site.url}/start{fragment}" for fragment in ("", "#a", "#b", "#c")))
    assert site.asked == ["GET /start"]
    assert seen[f"{site.url}/start"].content.ids >= {"a", "b"}


def test_one_host_is_asked_one_thing_at_a_time(site, trusting) -> None:
    active, most = [], []

    def slow(visit: Visit) -> None:
        active.append(visit)
        most.append(len(active))
        visit.stopping.wait(0.02)
        active.remove(visit)
        visit.send(page())

    site.pages = {f"/{number}": slow for number in range(5)}
    ask(trusting, *(f"{site.url}/{number}" for number in range(5)))
    assert most == [1] * 5


def test_every_request_takes_its_turn_redirects_and_further_tries_too(site, trusting) -> None:
    site.pages = {"/moved": to("/ok"), "/ok": says(page()), "/once": says(reply(503), page())}
    rests, waits = Waits(), Waits()
    means = Means(Turns(60, rests), QUICK, waits)
    links = [Link(f"{site.url}{path}", ()) for path in ("/moved", "/once")]
    Asker(AGENT, means, trusting).ask(links, lambda _: None)
    assert site.asked == ["GET /moved", "GET /ok", "GET /once", "GET /once"]
    assert [round(seconds) for seconds in rests.seconds] == [60] * 3
    assert waits.seconds == [1]


def test_several_hosts_are_asked_at_the_same_time(site, trusting) -> None:
    both = threading.Barrier(2, timeout=3)

    def meet(visit: Visit) -> None:
        both.wait()
        visit.send(page())

    site.pages = {"/start": meet}
    addresses = [f"{site.url}/start", f"http://localhost:{site.port}/start"]
    # One try alone, so that no second try of the first host can meet the first one.
    seen = ask(trusting, *addresses, limits=replace(QUICK, tries=1))
    assert {one.status for one in seen.values()} == {200}


def test_a_host_that_has_had_enough_is_asked_no_further(site, trusting) -> None:
    site.pages = {"/0": says(page()), "/1": says(reply(429)), "/2": says(page())}
    seen = ask(trusting, *(f"{site.url}/{number}" for number in range(3)))
    assert [one.status or one.fault for one in seen.values()] == [200, 429, Fault.NOT_ASKED]
    assert "GET /2" not in site.asked


def test_a_host_that_stays_silent_is_asked_no_further(site, trusting) -> None:
    site.pages = {"/start": says(page())}
    dead = [f"http://nobody.invalid/{number}" for number in range(5)]
    seen = ask(trusting, f"{site.url}/start", *dead)
    assert [seen[address].fault for address in dead] == [Fault.NAME_UNKNOWN] * 3 + [Fault.NOT_ASKED] * 2


def test_the_host_with_the_most_pages_comes_first() -> None:
    links = [
        Link(address, ())
        for address in ("https://a.dev/1", "https://b.dev/1#x", "https://b.dev/1#y", "https://b.dev/2")
    ]
    assert list(by_host(links)) == ["b.dev", "a.dev"]
    assert by_host(links)["b.dev"] == {"https://b.dev/1": frozenset("xy"), "https://b.dev/2": frozenset()}


def test_silence_everywhere_is_no_network(trusting) -> None:
    with pytest.raises(NoNetwork):
        ask(trusting, *(f"http://{letter}.invalid/" for letter in "abcdefgh"))


def test_one_voice_is_a_network(site, trusting) -> None:
    site.pages = {"/start": says(reply(503))}
    dead = [f"http://{letter}.invalid/" for letter in "abcdef"]
    seen = ask(trusting, f"{site.url}/start", f"{site.url}/other", *dead)
    assert {seen[address].fault for address in dead} == {Fault.NAME_UNKNOWN}


def test_an_address_that_is_none_says_nothing_of_the_network() -> None:
    reach = Reach(["a.invalid", "b.invalid"])
    reach.note(Observation("http://[", fault=Fault.NO_ADDRESS))
    reach.note(Observation("http://a.invalid/", fault=Fault.NAME_UNKNOWN))
    with pytest.raises(NoNetwork):
        reach.note(Observation("http://b.invalid/", fault=Fault.NO_CONNECTION))


def test_a_network_that_was_there_once_stays_there() -> None:
    hosts = [f"{letter}.invalid" for letter in "abcdef"]
    reach = Reach(hosts)
    reach.note(Observation(f"http://{hosts[0]}/", status=200))
    for host in hosts:
        reach.note(Observation(f"http://{host}/x", fault=Fault.NO_CONNECTION))
    assert reach.is_there
