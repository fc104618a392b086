"""The check `prose`: what textlint and cspell say of the pages in scope, as findings.

Reads the pages, docs/data/glossary.json and the files of scripts/prose/; writes nothing but the cache of the
linters. Run by `python3 -m scripts check`, on the pages that changed, and by the tests, on all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.environments.node import NodeMissing
from scripts.environments.node_packages import PackagesMissing
from scripts.pages import glossary, inline
from scripts.pages.finding import CHECK_AGAIN, LET_IT_FIX, Finding
from scripts.pages.tree import Tree
from scripts.prose import allowed, exceptions, lint, reading, spelling
from scripts.prose.linter import LinterBroken
from scripts.prose.message import Message
from scripts.prose.modules import LINTERS
from scripts.setup import ROOT

# This rule tells its limit only.
WORD_COUNT = "en-max-word-count"

def check(tree: Tree) -> Iterator[Finding]:
    """Yield what the linters of prose find on the pages in scope."""
    excuses, faults = exceptions.load(tree.root)
    yield from faults
    try:
        said = messages(tree)
    except (LinterBroken, PackagesMissing, NodeMissing) as problem:
        path = LINTERS.manifest.relative_to(ROOT).as_posix()
        yield Finding(
            path,
            1,
            str(problem),
            "linters that run, and a network to install them once",
            f"{CHECK_AGAIN} --only prose",
        )
        return
    yield from map(finding, once_a_line(exceptions.unexcused(said, excuses)))
    yield from exceptions.idle(said, excuses, tree.scope)


def covered(tree: Tree) -> str:
    """Return which pages the check reads."""
    count = len({page.path for page in reading.pages(tree)})
    return f"{count} {'page' if count == 1 else 'pages'}, {tree.scope.why}"


def messages(tree: Tree, is_spelling_asked: bool = True) -> list[Message]:
    """Return what the linters say, without what the glossary allows."""
    said = lint.messages(tree.root, reading.pages(tree), is_spelling_asked)
    return list(allowed.unwanted(said, glossary.load(tree.root)))


def once_a_line(said: Iterable[Message]) -> list[Message]:
    """Return messages without those that say of a line what another has said of it."""
    firsts: dict[tuple[str, int, str, str], Message] = {}
    for message in said:
        key = (message.page.page.path, message.place.line, message.rule, _reason(message.text))
        firsts.setdefault(key, message)
    return list(firsts.values())


def finding(message: Message) -> Finding:
    """Return a message as a finding."""
    found, expected = _told(message)
    path = message.page.page.path
    command = f"{LET_IT_FIX} {path}" if message.fix else CHECK_AGAIN
    return Finding(path, message.place.line, found, expected, command)


def _told(message: Message) -> tuple[str, str]:
    """Return what was found and what was expected."""
    if message.rule == allowed.RULE:
        change, source = message.text.split("\n")
        form, name = change.split(" => ")
        return f"the form “{form}”", f"“{name}” ({source})"
    if message.rule == spelling.RULE:
        word, suggestions = message.text.split("\t")
        like = f", such as {suggestions}," if suggestions else ""
        return f"“{word}” (cspell)", f"a word of American English{like} or one of scripts/prose/words.txt"
    reason = _reason(message.text)
    if message.rule == WORD_COUNT:
        reason += f", it has {_word_count(message)}"
    return f"“{message.words}” ({message.rule}: {reason})", "prose that this rule accepts"


def _word_count(message: Message) -> int:
    """Return how many words a sentence of one line has; a code span counts as one, as for the rule."""
    line = message.page.text[message.offset :].split("\n", 1)[0]
    sentence = re.split(r"(?<=[.!?])\s", inline.CODE_SPAN.sub("code", line), maxsplit=1)[0]
    return len(sentence.split())


def _reason(text: str) -> str:
    """Return the first line of what a rule says, without a line number that is not the page's."""
    return re.sub(r"^Line \d+ ", "", text.strip().split("\n")[0]).rstrip(" .。")
