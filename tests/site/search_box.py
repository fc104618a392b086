"""The search dialog of the built site, as a reader uses it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Locator, Page

from tests.site.articles import Article
from tests.site.waiting import until

FIRST = 3
"""Results that a reader looks at: the answer has to be among them."""
_SETTLED = "query => document.querySelector('.search-said')?.dataset.query === query"


@contextmanager
def opened(context: BrowserContext, address: str, language: str) -> Iterator[Page]:
    """Open the home page of a language with its search open, and close it in the end."""
    page = context.new_page()
    page.goto(f"{address}/{Article(language, 'index').path}", wait_until="networkidle")
    page.locator(".search-open").click()
    yield page
    page.close()


def field(page: Page) -> Locator:
    """Return the field of the dialog."""
    return page.locator("dialog.search input")


def typed(page: Page, query: str) -> list[str]:
    """Type a query key by key and return the addresses of the pages found, best first."""
    field(page).fill("")
    field(page).press_sequentially(query)
    return _found(page, query)


def pasted(page: Page, query: str) -> list[str]:
    """Put a whole query into the field and return the addresses of the pages found, best first."""
    field(page).fill(query)
    return _found(page, query)


def _found(page: Page, query: str) -> list[str]:
    """Return addresses relative to the site's root once the dialog has settled on a query."""
    until(page, _SETTLED, arg=query)
    links = page.locator(".search-found > li > a").evaluate_all("all => all.map(a => a.href)")
    return [urlsplit(link).path.lstrip("/") for link in links]
