"""Going from one page to the next."""

import pytest

from scripts.bench.peers import views

pytestmark = pytest.mark.browser


@pytest.fixture
def site(tmp_path):
    """Two pages with a style sheet between them, and something from another host."""
    shared = '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/a.css">'
    outside = '<script src="http://elsewhere.example/a.js"></script>'
    link = '<details><a href="/two/">two</a></details>'
    for name, text in {"one": shared + outside + link, "two": shared}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text, encoding="utf-8")
    (tmp_path / "a.css").write_text("p { color: red }", encoding="utf-8")
    return tmp_path


def test_the_next_page_costs_what_the_browser_has_not_kept(site):
    seen = views.visit(site, "one/", "two/")
    assert (seen.first.requests, seen.next.requests, seen.elsewhere) == (2, 1, 1)
    assert 0 < seen.next.bytes < seen.first.bytes


def test_a_page_without_a_link_to_the_next_is_an_error(site):
    with pytest.raises(FileNotFoundError, match="has no link to"):
        views.visit(site, "two/", "one/")


def test_a_page_that_is_not_there_is_an_error(site):
    with pytest.raises(FileNotFoundError, match="three/ is not a page of the site"):
        views.visit(site, "three/", "two/")
