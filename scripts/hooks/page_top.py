"""Say below each title when the page was checked, of which releases it speaks, and whether it is old."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from scripts.claims.model import LONG_AGO_DAYS
from scripts.hooks import language
from scripts.hooks.language import Language
from scripts.hooks.markup import below_title, notice

LONG_AGO = datetime.timedelta(days=LONG_AGO_DAYS)

_CHECKED: dict[Language, str] = {"ja": "{day} に出典と照合", "en": "Checked against its sources on {day}"}
_SCOPE: dict[Language, str] = {"ja": "対象: openai {range}", "en": "Speaks of openai {range}"}
_OLD: dict[Language, str] = {
    "ja": "しばらく見直していないページです",
    "en": "Not re-read for a while",
}
_SINCE: dict[Language, str] = {
    "ja": "最後に出典と照合したのは {days} 日前 ({day}) です。その後の変更は未反映かもしれません。",
    "en": "Last checked against its sources on {day}, {days} days ago. Later changes may be missing.",
}


@event_priority(-50)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write the facts, and the notice where it is due."""
    del config, files
    spoken = language.of_page(page)
    today = get_build_datetime().date()
    return below_title(html, facts(page.meta, spoken) + age_notice(page.meta.get("checked"), today, spoken))


def facts(meta: Mapping[str, object], spoken: Language) -> str:
    """Return one line: the day of the last check, and the releases the page speaks of."""
    said = []
    if meta.get("checked"):
        said.append(_CHECKED[spoken].format(day=f"<time>{escape(str(meta['checked']))}</time>"))
    if meta.get("openai"):
        said.append(_SCOPE[spoken].format(range=f"<code>{escape(str(meta['openai']))}</code>"))
    items = "".join(f"<span>{item}</span>" for item in said)
    return f'<p class="page-facts" data-search-exclude="true">{items}</p>\n' if items else ""


def age_notice(checked: object, today: datetime.date, spoken: Language) -> str:
    """Return a notice when the last check is longer ago than 180 days, else nothing."""
    day = _day(checked)
    if day is None or today - day <= LONG_AGO:
        return ""
    return notice("page-old", _OLD[spoken], _SINCE[spoken].format(day=day, days=(today - day).days))


def _day(value: object) -> datetime.date | None:
    """Read a day; one that cannot be read is for the checks to report."""
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        return None
