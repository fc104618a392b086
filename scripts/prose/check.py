"""The check `prose`: what textlint and cspell say of the pages in scope, as findings.

Reads the pages, docs/data/glossary.json and the files of scripts/prose/; writes nothing but the cache of the
linters. Run by `python3 -m scripts check`, on the pages that changed, and by the tests, on all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.environments.node import NodeMissing
from scripts.pages import glossary
from scripts.pages.finding import CHECK_AGAIN, LET_IT_FIX, Finding
from scripts.pages.tree import Tree
from scripts.prose import allowed, exceptions, lint, reading, spelling
from scripts.prose.linter import LinterBroken
from scripts.prose.message import Message
from scripts.prose.modules import MANIFEST, LinterMissing
from scripts.setup import ROOT


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what the linters of prose find on the pages in scope."""
    excuses, faults = exceptions.load(tree.root)
    yield from faults
    try:
        said = messages(tree)
    except (LinterBroken, LinterMissing, NodeMissing) as problem:
        path = MANIFEST.relative_to(ROOT).as_posix()
        yield Finding(
            path,
            1,
            str(problem),
            "linters that run, and a network to install them once",
            f"{CHECK_AGAIN} --only prose",
        )
        return
    yield from map(finding, exceptions.unexcused(said, excuses))
    yield from exceptions.idle(said, excuses, tree.scope)


def covered(tree: Tree) -> str:
    """Return which pages the check reads."""
    count = len({page.path for page in reading.pages(tree)})
    return f"{count} {'page' if count == 1 else 'pages'}, {tree.scope.why}"


def messages(tree: Tree, is_spelling_asked: bool = True) -> list[Message]:
    """Return what the linters say, without what the glossary allows."""
    said = lint.messages(tree.root, reading.pages(tree), is_spelling_asked)
    return list(allowed.unwanted(said, glossary.load(tree.root)))


def finding(message: Message) -> Finding:
    """Return a message as a finding."""
    found, expected = _told(message)
    command = LET_IT_FIX if message.fix else CHECK_AGAIN
    path = message.page.page.path
    return Finding(path, message.place.line, found, expected, f"{command} {path}")


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
    return f"“{message.words}” ({message.rule}: {_reason(message.text)})", "prose that this rule accepts"


def _reason(text: str) -> str:
    """Return the first line of what a rule says, without a line number that is not the page's."""
    return re.sub(r"^Line \d+ ", "", text.strip().split("\n")[0]).rstrip(" .。")
