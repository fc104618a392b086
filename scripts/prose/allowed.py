"""What the dictionary finds and may stay: on pages that the glossary names, and in the words of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.pages.glossary import Glossary
from scripts.prose import dictionary
from scripts.prose.message import Message

RULE = "prh"
# What is quoted is somebody else's wording, such as the former name of a product.
QUOTED = re.compile(r"「[^「」]*」|“[^“”]*”")


def unwanted(messages: Iterable[Message], glossary: Glossary) -> Iterator[Message]:
    """Yield the messages without those of the dictionary that are no fault."""
    allowed = {dictionary.source(term): frozenset(term.allowed_on) for term in glossary.terms}
    for message in messages:
        source = message.text.split("\n")[-1]
        if message.rule != RULE or not (
            message.page.page.name in allowed.get(source, ()) or _is_quoted(message)
        ):
            yield message


def _is_quoted(message: Message) -> bool:
    text = message.page.text
    start = text.rfind("\n", 0, message.offset) + 1
    line = text[start:].split("\n", 1)[0]
    return any(quote.start() <= message.offset - start < quote.end() for quote in QUOTED.finditer(line))
