"""Hexo with the theme NexT: languages by folder, one menu of sections, a local search."""

from __future__ import annotations

import json

from scripts.bench.peers.content import Content, Page, front_matter
from scripts.bench.peers.peer import Peer

PAGES = "source"


def files(content: Content) -> dict[str, str]:
    """Return the configurations of Hexo and of the theme, and the pages."""
    return {
        "_config.yml": configuration(content),
        "_config.next.yml": theme(content),
        f"{PAGES}/images/favicon.svg": content.favicon,
        **{f"{PAGES}/{page.file}": text(page) for page in content.pages},
    }


def text(page: Page) -> str:
    """Return a page as Hexo takes it: its templates are switched off, for we quote those of others."""
    head = front_matter(title=page.title, description=page.description, disableNunjucks=True)
    return f"{head}{page.body}\n"


def configuration(content: Content) -> str:
    """Return _config.yml; JSON is YAML."""
    options = {
        "title": content.names["ja"],
        "url": content.root.rstrip("/"),
        "language": ["ja", "en"],
        "i18n_dir": ":lang",
        "theme": "next",
        "search": {"path": "search.json", "field": "page", "content": True},
    }
    return json.dumps(options, ensure_ascii=False, indent=2) + "\n"


def theme(content: Content) -> str:
    """Return _config.next.yml: the sections as the menu, as NexT has no tree of pages."""
    pages = content.of("ja")
    options = {
        "menu": {section.labels["ja"]: f"/{pages[section.keys[0]].address}" for section in content.sections},
        "menu_settings": {"icons": False, "badges": False},
        "favicon": dict.fromkeys(("small", "medium", "safari_pinned_tab"), "/images/favicon.svg"),
        "local_search": {"enable": True},
        "vendors": {"internal": "local", "plugins": "local"},
    }
    return json.dumps(options, ensure_ascii=False, indent=2) + "\n"


PEER = Peer(
    name="Hexo",
    client="npm",
    packages=(
        "hexo",
        "hexo-theme-next",
        "@next-theme/plugins",
        "hexo-renderer-marked",
        "hexo-renderer-stylus",
        "hexo-generator-searchdb",
    ),
    shown={"hexo": "Hexo", "hexo-theme-next": "NexT"},
    files=files,
    pages=PAGES,
    builds=(("generate",),),
    again=(("generate",),),
    output="public",
    caches=("db.json",),
    note="by default NexT loads scripts and icons from other hosts; here they are part of the site, as its "
    "option `vendors` allows, and most of the output; it has no tree of pages beside the text",
)
