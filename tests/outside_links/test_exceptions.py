"""The reviewed list: what it may say, what it is about, and that the committed one is needed."""

from __future__ import annotations

import json

import pytest

from scripts.outside_links import exceptions
from scripts.outside_links.addresses import collect
from scripts.outside_links.exceptions import LinkException
from scripts.outside_links.verdict import Verdict
from scripts.pages import tree
from scripts.records import BadData
from scripts.setup import ROOT

GOOD = {
    "prefix": "https://a.dev/",
    "accepts": "moved",
    "reason": "Its short links are made to be quoted.",
    "day": "2026-11-25",
}


def load(root, *entries: dict[str, object]) -> tuple[LinkException, ...]:
    file = root / exceptions.FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    value = {"$schema": "link-exceptions.schema.json", "exceptions": entries}
    file.write_text(json.dumps(value, indent=1), encoding="utf-8")
    return exceptions.load(root)


def test_a_prefix_is_about_all_that_begins_with_it(tmp_path) -> None:
    (one,) = load(tmp_path, GOOD)
    assert one.is_about("https://a.dev/x#y")
    assert not one.is_about("https://a.development/")


def test_an_address_is_about_itself_alone(tmp_path) -> None:
    (one,) = load(tmp_path, {**GOOD, "prefix": None, "address": "https://a.dev/x"})
    assert one.is_about("https://a.dev/x")
    assert not one.is_about("https://a.dev/x#y")


def test_only_the_verdict_it_names_is_accepted(tmp_path) -> None:
    found = load(tmp_path, GOOD)
    assert exceptions.accepting(found, "https://a.dev/x", Verdict.MOVED) is found[0]
    assert exceptions.accepting(found, "https://a.dev/x", Verdict.GONE) is None
    assert exceptions.accepting(found, "https://b.dev/x", Verdict.MOVED) is None


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"address": "https://a.dev/x"}, "either an address or a prefix"),
        ({"prefix": None}, "either an address or a prefix"),
        ({"prefix": "https://a.dev"}, "slash after the host"),
        ({"accepts": "ok"}, "needs no exception"),
        ({"accepts": "maybe"}, "exceptions/0/accepts"),
        ({"reason": ""}, "exceptions/0/reason"),
        ({"day": "yesterday"}, "exceptions/0/day"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told(tmp_path, changes, told) -> None:
    with pytest.raises(BadData, match=told):
        load(tmp_path, {**GOOD, **changes})


def test_entries_are_sorted_and_stand_once(tmp_path) -> None:
    with pytest.raises(BadData, match="each stands once"):
        load(tmp_path, GOOD, GOOD)
    assert len(load(tmp_path, GOOD, {**GOOD, "accepts": "unsure"})) == 2


def test_a_missing_file_is_told(tmp_path) -> None:
    with pytest.raises(BadData, match=r"link-exceptions\.json is missing"):
        exceptions.load(tmp_path)


def test_every_exception_of_the_project_is_about_a_link_of_the_project() -> None:
    links = collect(tree.load(ROOT))
    assert exceptions.unmatched(exceptions.load(ROOT), (link.address for link in links)) == ()
