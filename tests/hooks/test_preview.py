from __future__ import annotations

import time
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from scripts.hooks import preview


@pytest.fixture
def server(tmp_path: Path) -> LiveReloadServer:
    return LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))


def test_a_preview_looks_often_at_what_mkdocs_watches(server: LiveReloadServer, tmp_path: Path) -> None:
    docs, settings = tmp_path / "docs", tmp_path / "mkdocs.yml"
    docs.mkdir()
    settings.touch()
    config = MkDocsConfig(str(settings))
    config.docs_dir = str(docs)
    for path in (docs, settings):
        server.watch(str(path))
    preview.on_serve(server, config=config, builder=None)
    server.observer.start()
    try:
        assert server.observer.timeout == preview.SECONDS
        (docs / "a.md").write_text("a")
        deadline = time.monotonic() + 20
        while not server._want_rebuild and time.monotonic() < deadline:
            time.sleep(0.05)
        assert server._want_rebuild
    finally:
        server.observer.stop()
        server.server_close()
