"""Zensical: no translations of its own, so one configuration a language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from scripts.bench.peers.content import Content, Page, front_matter
from scripts.bench.peers.peer import Peer
from scripts.hooks.language import LANGUAGES, Language, root

FAVICON = "assets/favicon.svg"


def files(content: Content) -> dict[str, str]:
    """Return the two configurations, and the pages of each language in a folder of its own."""
    found = {f"{language}.toml": configuration(content, language) for language in LANGUAGES}
    for page in content.pages:
        found[f"docs/{page.language}/{within(page)}"] = text(page)
    for language in LANGUAGES:
        found[f"docs/{language}/{FAVICON}"] = content.favicon
    return found


def within(page: Page) -> str:
    """Return the file of a page within its language."""
    return page.file.removeprefix(root(page.language))


def text(page: Page) -> str:
    """Return a page as Zensical takes it."""
    head = front_matter(title=page.title, description=page.description)
    return f"{head}# {page.title}\n\n{page.body}\n"


def configuration(content: Content, language: Language) -> str:
    """Return the configuration of one language."""
    nav = [
        {section.labels[language]: [f"{key}/index.md" if key else "index.md" for key in section.keys]}
        for section in content.sections
    ]
    alternate = [{"name": other, "link": f"/{root(other)}", "lang": other} for other in LANGUAGES]
    project = {
        "site_name": content.names[language],
        "site_url": content.root + root(language),
        "docs_dir": f"docs/{language}",
        "site_dir": f"site/{root(language)}".rstrip("/"),
        "nav": nav,
    }
    theme = {"language": language, "font": False, "favicon": FAVICON}
    return "\n".join(
        [
            *_table("project", project),
            *_table("project.theme", theme),
            *_table("project.extra", {"alternate": alternate}),
            "",
        ]
    )


def _table(name: str, values: Mapping[str, object]) -> list[str]:
    return [f"[{name}]", *(f"{key} = {_toml(value)}" for key, value in values.items())]


def _toml(value: object) -> str:
    """Return a value in TOML, which differs from JSON in its tables alone."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(below)}" for key, below in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_toml(each) for each in value) + "]"
    return json.dumps(value)


BUILDS = tuple(("build", "--config-file", f"{language}.toml") for language in LANGUAGES)
"""The Japanese one first: it empties the folder that the English one is in, after every edit too."""

PEER = Peer(
    name="Zensical",
    client="uv",
    packages=("zensical",),
    shown={"zensical": "Zensical"},
    files=files,
    pages="docs/ja",
    builds=BUILDS,
    again=BUILDS,
    output="site",
    caches=(".cache",),
    note="it has no translations, so every build is two, one a language",
)
