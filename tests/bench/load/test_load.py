"""A site under load: the words of wrk are read, and nginx serves by the configuration that we write."""

from __future__ import annotations

import shutil
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from scripts.bench.load import asking, serving, tools
from scripts.bench.load.asking import Load, NotAsked
from scripts.bench.load.command import table
from scripts.hosting.answers import answers
from scripts.publication.compressing import compress

KNOWN = answers(["1"], {"/ja/": "/"}, {"/": "/404.html", "/en/": "/en/404.html"})
PAGE = "<p>text</p>\n" * 200
HAS_NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")


def test_what_wrk_says_is_read() -> None:
    said = "Running 10s test\ndone 2000 requests 4000000 bytes 10000000 microseconds 0 errors\n"
    assert asking.read(said) == Load(200.0, 2000.0)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("unable to connect", "nothing of its end: unable to connect"),
        ("done 10 requests 10 bytes 10 microseconds 3 errors", "3 of 10 pages were not answered"),
        ("done 0 requests 0 bytes 10 microseconds 0 errors", "0 of 0 pages were not answered"),
    ],
)
def test_what_is_no_measurement_is_refused(said: str, told: str) -> None:
    with pytest.raises(NotAsked, match=told):
        asking.read(said)


def test_the_table_has_medians_and_ratios_to_ours() -> None:
    loads = {"ours": [Load(100, 10), Load(300, 10), Load(200, 10)], "other": [Load(100, 20)] * 3}
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in table(loads).splitlines()]
    assert lines[2] == ["pages a second", "200", "100 (0.50)"]
    assert lines[3] == ["bytes a page", "10", "20 (2.00)"]


def test_a_program_that_is_not_there_says_how_to_get_it(monkeypatch) -> None:
    monkeypatch.setattr(tools.shutil, "which", lambda *_, **__: None)
    with pytest.raises(tools.ToolsMissing, match="apt-get install nginx-light"):
        tools.find("nginx")


def test_the_server_writes_below_one_folder_alone() -> None:
    text = serving.configuration(KNOWN, Path("/site"), Path("/work"), 80, has_brotli=False)
    written = [word for word in text.split() if word.startswith("/work") or "_temp_path" in word]
    assert len(written) == 12
    assert "brotli" not in text


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "404.html", "en/404.html", "kept/a.0.js", "data/a.json", "index.md"):
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name}\n{PAGE}", encoding="utf-8")
    compress(tmp_path / "site")
    return tmp_path / "site"


def get(url: str, **headers: str):
    try:
        return urllib.request.urlopen(urllib.request.Request(url, headers=headers))
    except urllib.error.HTTPError as answered:
        return answered


@pytest.mark.skipif(not HAS_NGINX, reason="nginx is not installed; `bench --load` installs it")
def test_nginx_answers_as_a_host_should(site: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    with serving.serving(KNOWN, site, work) as url:
        for path, status, policy in (
            ("/", 200, "no-cache"),
            ("/kept/a.0.js", 200, "public, max-age=31536000, immutable"),
            ("/missing/", 404, "no-cache"),
        ):
            with get(url + path) as answer:
                assert answer.status == status
                assert answer.headers["Cache-Control"] == policy
                assert answer.headers["Content-Security-Policy"] == KNOWN.headers["Content-Security-Policy"]
        with get(f"{url}/data/a.json") as answer:
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
        with get(f"{url}/en/missing/") as answer:
            assert answer.read().startswith(b"en/404.html")
        with get(f"{url}/ja/") as answer:
            assert answer.url == f"{url}/"
        with get(f"{url}/index.md") as answer:
            assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
        with get(f"{url}/", **{"Accept-Encoding": "gzip"}) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            etag = answer.headers["ETag"]
        with get(f"{url}/", **{"Accept-Encoding": "gzip", "If-None-Match": etag}) as answer:
            assert answer.status == 304


