"""The tables of what was measured in Chromium: in place, for everybody, and the matrix on one screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from scripts.probes import questions
from tests.site.articles import LANGUAGES, WIDTHS, Article

pytestmark = pytest.mark.browser

PAGES = [Article(language, f"behaviour/{name}") for language in LANGUAGES for name in ("index", "errors")]
FITS = """matrix => ({
  wide: matrix.offsetWidth <= matrix.parentElement.clientWidth,
  high: matrix.offsetHeight <= innerHeight,
})"""


@pytest.mark.parametrize("article", PAGES, ids=str)
def test_axe_finds_nothing_on_a_page_of_tables(article: Article, visit) -> None:
    seen = visit(article.path)
    for width in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 900})
        violations = Axe().run(seen.page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in violations] == []
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_is_on_one_screen_with_words_in_each_cell(language: str, visit) -> None:
    matrix = visit(Article(language, "behaviour/index").path).page.locator(".behaviour-matrix")
    assert matrix.evaluate(FITS) == {"wide": True, "high": True}
    cells = matrix.locator("tbody td").all_inner_texts()
    assert len(cells) > 40
    assert all(cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_its_row_in_the_built_pages(language: str, site: Path) -> None:
    for area in {questions.area(name) for name in questions.labels()}:
        html = (site / Article(language, f"behaviour/{area}").file).read_text(encoding="utf-8")
        rows = [name for name in questions.labels() if questions.area(name) is area]
        assert [name for name in rows if html.count(f'<tr id="{name}">') != 1] == []
        assert "<!-- behaviour:" not in html
