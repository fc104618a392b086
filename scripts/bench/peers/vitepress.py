"""VitePress: Japanese at the root, English beside it, its own local search."""

from __future__ import annotations

import json

from scripts.bench.peers.content import Content, Page, front_matter
from scripts.bench.peers.peer import Peer
from scripts.hooks.language import LANGUAGES, Language, root

FOLDER = "docs"


def files(content: Content) -> dict[str, str]:
    """Return the configuration and the pages."""
    return {
        f"{FOLDER}/.vitepress/config.mjs": configuration(content),
        f"{FOLDER}/public/favicon.svg": content.favicon,
        **{f"{FOLDER}/{page.file}": text(page) for page in content.pages},
    }


def text(page: Page) -> str:
    """Return a page as VitePress takes it."""
    head = front_matter(title=page.title, description=page.description)
    return f"{head}# {page.title}\n\n{page.body}\n"


def configuration(content: Content) -> str:
    """Return the configuration; links to data files are no pages, so dead links are left alone."""
    options = {
        "head": [["link", {"rel": "icon", "href": "/favicon.svg"}]],
        "sitemap": {"hostname": content.root},
        "ignoreDeadLinks": True,
        "locales": {
            "root" if language == "ja" else language: _locale(content, language) for language in LANGUAGES
        },
        "themeConfig": {"search": {"provider": "local"}},
    }
    return f"export default {json.dumps(options, ensure_ascii=False, indent=2)}\n"


def _locale(content: Content, language: Language) -> dict[str, object]:
    pages = content.of(language)
    sidebar = [
        {
            "text": section.labels[language],
            "items": [{"text": pages[key].title, "link": f"/{pages[key].address}"} for key in section.keys],
        }
        for section in content.sections
    ]
    return {
        "label": {"ja": "日本語", "en": "English"}[language],
        "lang": language,
        "link": f"/{root(language)}",
        "title": content.names[language],
        "themeConfig": {"sidebar": sidebar},
    }


PEER = Peer(
    name="VitePress",
    client="npm",
    packages=("vitepress",),
    shown={"vitepress": "VitePress"},
    files=files,
    pages=FOLDER,
    builds=(("build", FOLDER),),
    again=(("build", FOLDER),),
    output=f"{FOLDER}/.vitepress/dist",
    caches=(f"{FOLDER}/.vitepress/cache", f"{FOLDER}/.vitepress/.temp"),
    note="it keeps nothing from build to build",
)
