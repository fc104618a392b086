"""The static server that first views are measured on."""

import httpx
import pytest

from scripts.bench.static_server import serving

TEXT = "<p>" + "long text " * 500


@pytest.fixture
def address(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.html").write_text(TEXT, encoding="utf-8")
    (tmp_path / "font.woff2").write_bytes(b"font " * 500)
    with serving(tmp_path) as url:
        yield url


def test_text_is_compressed(address):
    answer = httpx.get(f"{address}/en/", trust_env=False)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"] == "text/html"
    assert answer.headers["cache-control"] == "max-age=600"
    assert int(answer.headers["content-length"]) < len(TEXT) / 10
    assert answer.text == TEXT


def test_what_is_compressed_already_is_not_compressed_again(address):
    answer = httpx.get(f"{address}/font.woff2", trust_env=False)
    assert "content-encoding" not in answer.headers


def test_a_client_without_gzip_gets_the_text_as_it_is(address):
    answer = httpx.get(f"{address}/en/", headers={"accept-encoding": "identity"}, trust_env=False)
    assert answer.content == TEXT.encode()


def test_what_is_not_there_is_404(address):
    assert httpx.get(f"{address}/nothing.html", trust_env=False).status_code == 404
