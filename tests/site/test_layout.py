"""What a machine can judge of the layout, on a page of every kind; staged pages break each rule once."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.gallery.pages import KINDS, Kind
from scripts.hooks.language import LANGUAGES
from tests.site.layout.page import WIDTHS, faults_of

pytestmark = pytest.mark.browser

CASES = sorted((Path(__file__).parent / "layout" / "cases").glob("*.html"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_of_every_kind_keeps_the_rules_of_layout(kind: Kind, language: str, visit) -> None:
    page = visit(kind.address(language)).page
    found = [fault for width in WIDTHS for fault in faults_of(page, width)]
    assert not found, f"{kind.address(language)}:\n" + "\n".join(map(str, found))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_rule_fires_where_it_is_broken_and_nowhere_else(case: Path, tab) -> None:
    tab.set_content(case.read_text(encoding="utf-8"))
    wanted = tab.evaluate(
        "[...document.querySelectorAll('[data-fault]')].map(one => [one.dataset.fault, one.dataset.at])"
    )
    found = faults_of(tab, 390)
    assert sorted((fault.rule, fault.element) for fault in found) == sorted(map(tuple, wanted))
