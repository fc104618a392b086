"""Ask every linter of prose at once what it has to say of pages."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

from scripts.pages.tree import LANGUAGES, Page
from scripts.prose import modules, spelling, textlint
from scripts.prose.message import Message
from scripts.prose.plain import plain


def messages(root: Path, pages: Sequence[Page], is_spelling_asked: bool = True) -> list[Message]:
    """Return what the linters say of pages; starts none for a language that is not among them."""
    if not pages:
        return []
    installed = modules.ensure()
    read = [plain(page) for page in pages]
    with ThreadPoolExecutor() as pool:
        asked = [
            pool.submit(textlint.lint, installed, root, language, spoken)
            for language in LANGUAGES
            if (spoken := [page for page in read if page.page.language == language])
        ]
        if is_spelling_asked:
            asked.append(pool.submit(spelling.lint, installed, root, read))
        return list(chain.from_iterable(answer.result() for answer in asked))
