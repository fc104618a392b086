"""Counting what a page makes a browser fetch."""

import pytest

from scripts.bench.first_view import View, first_views

pytestmark = pytest.mark.browser


@pytest.fixture
def site(tmp_path):
    """A page of two files, and one of one."""
    (tmp_path / "index.html").write_text(
        '<!doctype html><link rel="stylesheet" href="a.css"><link rel="icon" href="data:,">', encoding="utf-8"
    )
    (tmp_path / "a.css").write_text("p { color: red } " * 1000, encoding="utf-8")
    (tmp_path / "bare.html").write_text('<!doctype html><link rel="icon" href="data:,">', encoding="utf-8")
    return tmp_path


def test_every_file_is_counted_as_it_crosses_the_wire(site):
    seen = first_views(site, {"two": "", "one": "bare.html"})
    assert {name: view.requests for name, view in seen.items()} == {"two": 2, "one": 1}
    assert seen["one"].bytes < seen["two"].bytes < 2000


def test_a_page_that_is_not_there_is_an_error(site):
    with pytest.raises(FileNotFoundError, match=r"nothing/ is not a page of the site"):
        first_views(site, {"nothing": "nothing/"})


def test_a_view_adds_up():
    view = View()
    for size in (100, 50):
        view.count({"encodedDataLength": size})
    assert (view.bytes, view.requests) == (150, 2)
