"""What the hook makes of the page, in both languages."""

from __future__ import annotations

import json
import re

import pytest
from mkdocs.exceptions import PluginError

from scripts.hooks import old_syntax as hook
from scripts.old_syntax import box, table
from scripts.old_syntax.store import load
from scripts.old_syntax.words import WORDS

DATA = load()


def payload_of(html: str) -> dict:
    (text,) = re.findall(r'<script type="application/json">(.*?)</script>', html)
    return json.loads(text)


@pytest.mark.parametrize("language", WORDS)
def test_the_table_has_every_construction(language) -> None:
    shown = hook.with_table("before\n<!-- oldsyntax:table -->\nafter", DATA, language, "docs/x.md")
    assert shown == f"before\n{table.render(DATA, language)}\nafter"
    rows = [line for line in shown.splitlines() if line.startswith("| `")]
    assert len(rows) == len(DATA.entries)
    for entry in DATA.entries:
        (row,) = [row for row in rows if f"| `{entry.construction}` |" in row]
        assert f'<span class="since">{entry.since}</span>' in row
        assert (entry.ja if language == "ja" else entry.en) in row
        assert row.endswith(f"#{entry.anchor}) |")
        assert (WORDS[language].silent in row) == entry.silent
        assert row.count(" | ") == 2


def test_the_oldest_change_comes_first() -> None:
    since = re.findall(r'class="since">([0-9.]+)<', table.render(DATA, "en"))
    assert since == sorted(since, key=lambda text: [int(part) for part in text.split(".")])


def test_an_unknown_marker_is_named_and_the_box_waits() -> None:
    with pytest.raises(PluginError, match=r"docs/x\.md: found the marker <!-- oldsyntax:boxes -->"):
        hook.with_table("<!-- oldsyntax:boxes -->", DATA, "ja", "docs/x.md")
    assert hook.with_table("<!-- oldsyntax:box -->", DATA, "ja", "docs/x.md") == hook.BOX


@pytest.mark.parametrize(("language", "url"), [("ja", "upgrade/old-code/"), ("en", "en/upgrade/old-code/")])
def test_the_page_gets_box_style_and_script(language, url) -> None:
    html = hook.with_box(f"<h1>t</h1>\n{hook.BOX}\n<p>after</p>", DATA, language, url)
    up = "../" * url.count("/")
    assert f'</h1>\n<link rel="stylesheet" href="{up}assets/stylesheets/old-syntax.css">' in html
    assert html.endswith(f'<script defer src="{up}assets/javascripts/old-syntax.js"></script>')
    assert hook.BOX not in html
    patterns = {one["id"]: one for one in payload_of(html)["patterns"]}
    assert patterns["error-text"]["page"] == "../2-to-3/#error-text"
    assert patterns["error-text"]["release"] == "../../releases/3/#v3-38-0"
    assert patterns["error-attributes"]["page"] == "../../client/retries/#read-errors"


@pytest.mark.parametrize("language", WORDS)
def test_the_json_cannot_end_its_element(language) -> None:
    hostile = DATA.entries[0].model_copy(update={language: "</script><!-- <b>\u2028 of a kind"})
    text = box.payload(DATA.model_copy(update={"entries": (hostile,)}), language, str)
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text)["patterns"][0]["text"] == "</script><!-- <b>\u2028 of a kind"


def test_the_browser_gets_what_the_data_hold() -> None:
    given = json.loads(box.payload(DATA, "en", str))["patterns"]
    assert [one["pattern"] for one in given] == [entry.pattern for entry in DATA.entries]
    assert [one["inside"] for one in given] == [entry.inside for entry in DATA.entries]
    assert [one["beside"] for one in given] == [entry.beside for entry in DATA.entries]
    assert [one["unless"] for one in given] == [entry.unless for entry in DATA.entries]
