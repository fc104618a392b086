"""Write the calendar of dated facts in one language, as RFC 5545 asks for."""

from __future__ import annotations

from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from scripts.exports.model import DateData, DatedFact
from scripts.exports.words import WORDS
from scripts.hooks.language import Language
from scripts.releases.feeds import Publisher

NAME = "calendar.ics"
_PRODUCT = "-//openai-on-azure//dates//{language}"


def render(data: DateData, publisher: Publisher) -> str:
    """Return the text of the calendar, with the standard's line ends; the same data give the same text."""
    words, calendar = WORDS[publisher.language], Calendar()
    calendar.add("prodid", _PRODUCT.format(language=publisher.language.upper()))
    calendar.add("version", "2.0")
    # The first name is that of RFC 7986, the second the one that older programs read.
    calendar.add("name", words.calendar)
    calendar.add("x-wr-calname", words.calendar)
    for fact in data.dates:
        calendar.add_component(_event(fact, publisher))
    written: bytes = calendar.to_ical()
    return written.decode()


def identity(fact: DatedFact, language: Language) -> str:
    """Return the name under which programs know an event: the same whatever the site's address is."""
    return str(uuid5(NAMESPACE_URL, f"openai-on-azure/dates/{fact.id}/{language}"))


def _event(fact: DatedFact, publisher: Publisher) -> Event:
    event, spoken = Event(), publisher.language
    event.add("uid", identity(fact, spoken))
    event.add("dtstamp", datetime.combine(fact.source.read, time(), UTC))
    event.add("dtstart", fact.first)
    event.add("dtend", fact.after)
    event.add("summary", getattr(fact.title, spoken))
    event.add("description", _description(fact, publisher))
    event.add("categories", [fact.kind.value])
    event.add("url", fact.source.url)
    event.add("transp", "TRANSPARENT")
    return event


def _description(fact: DatedFact, publisher: Publisher) -> str:
    words = WORDS[publisher.language]
    lines = [
        getattr(fact.note, publisher.language),
        words.source.format(url=fact.source.url, day=fact.source.read),
    ]
    if fact.place:
        page, _, anchor = fact.place.partition("#")
        lines.append(words.more.format(url=f"{publisher.root}{page}/#{anchor}"))
    return "\n".join(lines)
