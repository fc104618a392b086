"""Write what other programs read: a Markdown twin of each page, llms.txt and the calendar of dated facts.

Takes each page last, when every other hook has done its part, so that a twin says what the page says.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts import records
from scripts.exports import dates, head, ics, llms, twin
from scripts.files import write_atomically
from scripts.hooks import language
from scripts.releases.feeds import Publisher

_LICENSE = "about/disclaimer/#license"

_twins: dict[str, str] = {}
_navigation: list[Navigation] = []


def on_pre_build(config: MkDocsConfig) -> None:
    """Begin each language anew."""
    del config
    _twins.clear()
    _navigation.clear()


@event_priority(-200)
def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """Note the navigation of the language, once its titles are translated."""
    del config, files
    _navigation[:] = [nav]


@event_priority(-200)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Make the page's twin of its finished content."""
    del files
    spoken = language.of_page(page)
    # On the page, where a record of it finds it; see scripts/build_cache.
    vars(page)["twin"] = twin.render(
        twin.Source(
            html=html,
            title=_title(page),
            description=str(page.meta.get("description", "")),
            address=page.canonical_url or "",
            license=urljoin(config.site_url or "", language.root(spoken) + _LICENSE),
            language=spoken,
        )
    )


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Gather the twins of all pages."""
    del env, config
    pages = (file.page for file in files.documentation_pages() if file.page)
    _twins.update({page.file.dest_uri: vars(page)["twin"] for page in pages})


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Name the exports in the head of the page."""
    del config
    spoken = language.of_page(page)

    def address(target: str) -> str:
        return get_relative_url(language.root(spoken) + target, page.url)

    return head.with_alternates(output, head.alternates(spoken, address))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the exports of the language that was built."""
    site, spoken = Path(config.site_dir), language.of_build(config)
    root = language.root(spoken)
    publisher = Publisher(spoken, config.site_name, (config.site_url or "") + root)
    try:
        calendar = ics.render(dates.load(), publisher)
    except records.BadData as error:
        raise PluginError(str(error)) from error
    index = llms.render(publisher, config.site_description or "", sections(_navigation[0], config))
    for name, text in ((ics.NAME, calendar), (llms.NAME, index)):
        write_atomically(site / root / name, text)
    for page, text in _twins.items():
        write_atomically((site / page).with_name(twin.NAME), text)


def sections(nav: Navigation, config: MkDocsConfig) -> list[llms.Section]:
    """Return the pages of the navigation by the section they stand in, at whatever depth."""
    found: dict[str, list[llms.Entry]] = {}
    for page in nav.pages:
        around = list(page.ancestors)
        title = str(around[-1].title) if around else ""
        found.setdefault(title, []).append(_entry(page, config))
    return [llms.Section(title, tuple(entries)) for title, entries in found.items()]


def _entry(page: Page, config: MkDocsConfig) -> llms.Entry:
    address = urljoin(config.site_url or "", str(PurePosixPath(page.file.dest_uri).with_name(twin.NAME)))
    return llms.Entry(_title(page), address, str(page.meta.get("description", "")))


def _title(page: Page) -> str:
    return str(page.meta.get("title") or page.title)
