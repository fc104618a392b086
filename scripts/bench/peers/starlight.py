"""Starlight on Astro: Japanese at the root, English beside it, a search index by Pagefind."""

from __future__ import annotations

import json

from scripts.bench.peers.content import Content, Page, front_matter
from scripts.bench.peers.peer import Peer

PAGES = "src/content/docs"

_COLLECTIONS = """import { defineCollection } from "astro:content"
import { docsLoader } from "@astrojs/starlight/loaders"
import { docsSchema } from "@astrojs/starlight/schema"

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
"""


def files(content: Content) -> dict[str, str]:
    """Return the configuration, the collection that Starlight reads, and the pages."""
    return {
        "astro.config.mjs": configuration(content),
        "src/content.config.ts": _COLLECTIONS,
        "public/favicon.svg": content.favicon,
        **{f"{PAGES}/{page.file}": text(page) for page in content.pages},
    }


def text(page: Page) -> str:
    """Return a page as Starlight takes it: it writes the title itself."""
    return f"{front_matter(title=page.title, description=page.description)}{page.body}\n"


def configuration(content: Content) -> str:
    """Return astro.config.mjs."""
    options = {
        "title": content.names,
        "favicon": "/favicon.svg",
        "defaultLocale": "root",
        "locales": {
            "root": {"label": "日本語", "lang": "ja"},
            "en": {"label": "English", "lang": "en"},
        },
        "sidebar": [
            {
                "label": section.labels["ja"],
                "translations": {"en": section.labels["en"]},
                "items": [{"slug": key} for key in section.keys],
            }
            for section in content.sections
        ],
    }
    return (
        'import { defineConfig } from "astro/config"\n'
        'import starlight from "@astrojs/starlight"\n\n'
        f"const options = {json.dumps(options, ensure_ascii=False, indent=2)}\n"
        f"export default defineConfig({{ site: {json.dumps(content.root)}, "
        "integrations: [starlight(options)] })\n"
    )


PEER = Peer(
    name="Starlight",
    client="npm",
    packages=("astro", "@astrojs/starlight"),
    shown={"@astrojs/starlight": "Starlight", "astro": "Astro"},
    files=files,
    pages=PAGES,
    builds=(("build",),),
    again=(("build",),),
    output="dist",
    caches=(".astro", "node_modules/.astro", "node_modules/.vite"),
)
