from __future__ import annotations

import json

import pytest

from scripts.search.extract import PageText, Section
from scripts.search.index import IndexedPage, as_script, kind_of, of_language

SAID = PageText("T", "about", [Section("", "T", "text"), Section("a", "A", "", "code"), Section("b", "B")])
PAGE = IndexedPage("client/x/", "Client", SAID, ("other", "words"))
GROUPS = (frozenset({"b", "a"}), frozenset({"alone"}))


def test_a_page_has_its_sections_as_rows_without_empty_ends() -> None:
    made = of_language([PAGE], (), {"client/x/#b": "Why so?"})["pages"]
    assert made == [
        {
            "url": "client/x/",
            "title": "T",
            "room": "Client",
            "kind": "article",
            "about": "about",
            "aliases": "other\nwords",
            "sections": [["", "T", "text"], ["a", "A", "", "code"], ["b", "B", "", "", "Why so?"]],
        }
    ]


def test_names_that_stand_for_each_other_come_along() -> None:
    assert of_language([], GROUPS, {})["names"] == [["a", "b"]]


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("", "article"),
        ("releases/", "article"),
        ("releases/3/", "releases"),
        ("behaviour/", "measured"),
        ("behaviour/errors/", "measured"),
        ("upgrade/plans/0-to-1/", "plan"),
        ("upgrade/planner/", "article"),
        ("about/glossary/", "list"),
        ("support/questions/", "list"),
    ],
)
def test_what_speaks_of_many_things_is_told_apart(url: str, kind: str) -> None:
    assert kind_of(url) == kind


def test_the_script_holds_the_index_as_json_and_cannot_end_an_element() -> None:
    index = {"pages": ["</script>", "\u2028", "日本"]}
    script = as_script(index).decode()
    assert "</" not in script
    assert "\u2028" not in script
    assert json.loads(script.removeprefix("window.searchIndex=")) == index
