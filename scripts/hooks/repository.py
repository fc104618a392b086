"""Lead readers from a page to its file and to a report about it; `extra.repository` says where they are."""

from __future__ import annotations

from urllib.parse import urlencode

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from scripts.hooks.language import Language

BRANCH = "main"
_TITLES: dict[Language, str] = {"ja": "ページの問題: {name}", "en": "Problem with a page: {name}"}
_FORMS: dict[Language, str] = {"ja": "page_ja.yml", "en": "page_en.yml"}


def on_config(config: MkDocsConfig) -> None:
    """Give each page the address where its source is edited."""
    # Set here, so that mkdocs.yml names the repository once; repo_url would call GitHub on each view.
    config.edit_uri = f"{address_of(config)}/edit/{BRANCH}/docs/"


def address_of(config: MkDocsConfig) -> str:
    """Return the repository's address, without a slash at the end."""
    return str(config.extra["repository"]).rstrip("/")


def file_address(repository: str, path: str) -> str:
    """Return where a file of the repository is read."""
    return f"{repository}/blob/{BRANCH}/{path}"


def report_address(repository: str, page: Page, spoken: Language) -> str:
    """Return the address of a new report, with the form of the reader's language and the page filled in."""
    name = page.file.src_uri.removesuffix(".md")
    filled = {
        "template": _FORMS[spoken],
        "title": _TITLES[spoken].format(name=name),
        "page": page.canonical_url,
    }
    return f"{repository}/issues/new?{urlencode(filled)}"
