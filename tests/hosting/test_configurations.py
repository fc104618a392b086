"""Each host gets the same answers, in the form that it reads."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest

from scripts.hosting import nginx, static_web_apps
from scripts.hosting.answers import answers

KNOWN = answers(["1"], {"/old/": "/new/"}, {"/": "/404.html", "/en/": "/en/404.html"})
FORBIDDEN_TO_FRAME = "frame-ancestors 'none'"


def test_static_web_apps_get_headers_redirects_and_the_page_for_what_is_missing() -> None:
    told = json.loads(static_web_apps.configuration(KNOWN))
    assert FORBIDDEN_TO_FRAME in told["globalHeaders"]["Content-Security-Policy"]
    assert told["routes"][0] == {"route": "/old/", "redirect": "/new/", "statusCode": 301}
    assert told["responseOverrides"]["404"] == {"rewrite": "/404.html"}


@pytest.fixture
def server() -> str:
    return nginx.server(KNOWN, PurePosixPath("/srv/site"), "127.0.0.1:8080")


def test_nginx_gets_them_too_with_a_page_for_each_language(server: str) -> None:
    assert "location = /old/ { return 301 /new/; }" in server
    assert "error_page 404 /404.html;" in server
    assert "    location /en/ {\n        error_page 404 /en/404.html;\n    }" in server


def test_a_block_of_nginx_with_a_header_has_all_of_them(server: str) -> None:
    blocks = [block.partition("}")[0] for block in server.split("location /")[1:]]
    with_headers = [block for block in blocks if "add_header" in block]
    assert len(with_headers) == len(KNOWN.folders)
    assert all(FORBIDDEN_TO_FRAME in block for block in with_headers)
