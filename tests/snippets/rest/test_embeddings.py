"""Embeddings without the library: curl, three ways of Python; both surfaces; packed as base64."""

from __future__ import annotations

import json

import pytest

from tests.snippets.running import RunSnippet

V1 = [
    "rest/embeddings/curl.sh",
    "rest/embeddings/standard_library.py",
    "rest/embeddings/with_requests.py",
    "rest/embeddings/with_httpx.py",
]
DATED = ["rest/embeddings/dated_curl.sh", "rest/embeddings/dated_standard_library.py"]
BASE64 = "rest/embeddings/base64_vectors.py"
INPUT = ["First text.", "Second text."]


def sizes_of(snippet: str, printed: str) -> list[tuple[int, int]]:
    """Return index and length of each vector."""
    if snippet.endswith(".sh"):
        return [(item["index"], len(item["embedding"])) for item in json.loads(printed)["data"]]
    return [(int(line.split()[0]), int(line.split()[1])) for line in printed.splitlines()]


@pytest.mark.parametrize("snippet", V1)
def test_on_v1_the_deployment_is_the_model_of_the_body(snippet: str, run: RunSnippet, double) -> None:
    done = run(snippet)
    assert sizes_of(snippet, done.printed) == [(0, 3), (1, 3)]
    (request,) = done.requests
    assert (request.method, request.path, request.query) == ("POST", "/openai/v1/embeddings", {})
    assert request.body == {"model": "my-embedding", "input": INPUT}
    assert request.headers["api-key"] == double.api_key
    assert request.headers["content-type"] == "application/json"


@pytest.mark.parametrize("snippet", DATED)
def test_on_the_dated_surface_the_deployment_stands_in_the_path(
    snippet: str, run: RunSnippet, double
) -> None:
    done = run(snippet)
    assert sizes_of(snippet, done.printed) == [(0, 3), (1, 3)]
    (request,) = done.requests
    assert request.path == "/openai/deployments/my-embedding/embeddings"
    assert request.query == {"api-version": "2024-10-21"}
    assert request.body == {"input": INPUT}
    assert request.headers["api-key"] == double.api_key


def test_a_packed_vector_is_asked_for_by_name_and_unpacked(run: RunSnippet) -> None:
    done = run(BASE64)
    assert BASE64.endswith("base64_vectors.py")
    assert done.printed == "3 numbers\n"
    (request,) = done.requests
    assert request.body == {"model": "my-embedding", "input": INPUT[:1], "encoding_format": "base64"}
