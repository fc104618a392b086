"""Tell hosts and browsers what pages may do, and lead addresses that have moved to where they are now.

Every page has its Content-Security-Policy in its head, for hosts that send no headers of ours; a preview has
none, for it reloads by a script of MkDocs. The site has the configuration of Azure Static Web Apps, and a
page at each address of `extra.redirects` in mkdocs.yml.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.utils import write_file

from scripts.hooks import language
from scripts.hooks.not_found import TEMPLATE
from scripts.hosting import answers, content_policy, static_web_apps

INLINE_SCRIPT = "partials/early.js"
"""The one script that stands in the pages."""
_ROOTS = [f"/{language.root(spoken)}" for spoken in language.LANGUAGES]
MISSING = {root: f"{root}{TEMPLATE}" for root in _ROOTS}
"""Folder → the page for what is not in it."""

_is_preview = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether this is a preview."""
    global _is_preview
    del dirty
    _is_preview = command == "serve"


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates the policy."""
    del files
    policy = "" if _is_preview else content_policy.of_page([_inline_script(config)])
    env.globals["content_policy"] = policy
    return env


# After static-i18n has built every language.
@event_priority(-200)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the pages of redirects, and the configuration of the host."""
    if getattr(config.plugins["i18n"], "building", False):
        return
    site, moved = Path(config.site_dir), redirects(config)
    for old, new in moved.items():
        page = site / old.strip("/") / "index.html"
        led = f"mkdocs.yml: extra.redirects leads {old} to {new}"
        if page.exists():
            raise PluginError(f"{led}, but there is a page at the first.")
        if not (site / new.strip("/") / "index.html").exists():
            raise PluginError(f"{led}, but there is no page at the second.")
        write_file(redirect(f"{(config.site_url or '').rstrip('/')}{new}").encode(), str(page))
    known = answers.answers([_inline_script(config)], moved, MISSING)
    write_file(static_web_apps.configuration(known).encode(), str(site / static_web_apps.NAME))


def redirects(config: MkDocsConfig) -> dict[str, str]:
    """Return which path leads where, both from the root of the site."""
    return {f"/{old}": f"/{new}" for old, new in config.extra.get("redirects", {}).items()}


def redirect(address: str) -> str:
    """Return a page that leads to an address, without a script."""
    there = escape(address)
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<title>{there}</title>\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{there}">\n<meta http-equiv="refresh" content="0; url={there}">\n'
        f'<a href="{there}">{there}</a>\n</html>\n'
    )


def _inline_script(config: MkDocsConfig) -> str:
    assert config.theme.custom_dir
    return Path(config.theme.custom_dir, INLINE_SCRIPT).read_text(encoding="utf-8").rstrip("\n")
