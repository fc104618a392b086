"""The search box of the built site, as a reader uses it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

from tests.site.articles import Article

FIRST = 3
"""Results that a reader looks at: the answer has to be among them."""

# Counts what the page asks its search worker, and what it has been told.
_LISTEN = """
window.search = {asked: 0, answered: 0, since: 0}
const post = Worker.prototype.postMessage
Worker.prototype.postMessage = function (message) {
  if (message.type === 2) {
    window.search.asked += 1
    window.search.since = Date.now()
  }
  post.apply(this, arguments)
}
window.Worker = class extends Worker {
  constructor(...all) {
    super(...all)
    this.addEventListener("message", event => { if (event.data.type === 3) window.search.answered += 1 })
  }
}
"""
_SETTLED = """before => {
  const {asked, answered, since} = window.search
  return asked > before && asked === answered && Date.now() - since > 150
}"""


@contextmanager
def opened(context: BrowserContext, address: str, language: str) -> Iterator[Page]:
    """Open the home page of a language with its search open, and close it in the end."""
    page = context.new_page()
    page.add_init_script(_LISTEN)
    page.goto(f"{address}/{Article(language, 'index').path}", wait_until="networkidle")
    page.locator("input[name=query]").click()
    yield page
    page.close()


def typed(page: Page, query: str) -> list[str]:
    """Type a query key by key and return the addresses of the pages found, best first."""
    page.locator("input[name=query]").fill("")
    return _found(page, query, by_key=True)


def pasted(page: Page, query: str) -> list[str]:
    """Put a whole query into the box and return the addresses of the pages found, best first."""
    return _found(page, query, by_key=False)


def _found(page: Page, query: str, *, by_key: bool) -> list[str]:
    """Return addresses relative to the site's root once the box has settled on a query."""
    field = page.locator("input[name=query]")
    asked = page.evaluate("window.search.asked")
    if by_key:
        field.press_sequentially(query)
    else:
        field.fill(query)
    # What an input method or a paste brings comes as text without keys, but the box listens to keys.
    field.press("End")
    page.wait_for_function(_SETTLED, arg=asked)
    links = page.locator(".md-search-result__item > a:first-child").evaluate_all(
        "all => all.map(a => a.href)"
    )
    return [urlsplit(link).path.lstrip("/") for link in links]
