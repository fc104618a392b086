"""Method and path → surface, operation, deployment."""

import pytest

from scripts.azure_double.routes import Route, find


@pytest.mark.parametrize(
    ("method", "path", "route"),
    [
        ("POST", "/openai/v1/chat/completions", Route("v1", "chat")),
        ("POST", "/openai/v1/responses", Route("v1", "responses")),
        ("POST", "/openai/v1/embeddings", Route("v1", "embeddings")),
        ("GET", "/openai/v1/models", Route("v1", "models")),
        ("GET", "/openai/v1/models/a%2Fb", Route("v1", "model", item="a/b")),
        ("POST", "/openai/deployments/d/chat/completions", Route("dated", "chat", "d")),
        ("POST", "/openai/deployments/my%20chat/chat/completions", Route("dated", "chat", "my chat")),
        ("POST", "/openai/deployments/d/embeddings", Route("dated", "embeddings", "d")),
        ("POST", "/openai/responses", Route("dated", "responses")),
        ("GET", "/openai/models", Route("dated", "models")),
        ("POST", "/openai/v1/images/generations", Route("v1", "elsewhere")),
        ("GET", "/openai/v1/responses/resp_1", Route("v1", "response", item="resp_1")),
        ("DELETE", "/openai/v1/responses/resp_1", Route("v1", "deletion", item="resp_1")),
        ("GET", "/openai/responses/resp_1/input_items", Route("dated", "input_items", item="resp_1")),
        ("POST", "/openai/v1/responses/resp_1/cancel", Route("v1", "elsewhere")),
        ("POST", "/openai/deployments/d/audio/speech", Route("dated", "elsewhere", "d")),
    ],
)
def test_a_path_of_azure_is_found(method, path, route):
    assert find(method, path) == route


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "",
        "/openai",
        "/openai/v1",
        "/openai/v1/",
        "/openai/v1/chat/completions/",
        "/openai/deployments//chat/completions",
        "/openai/deployments/d",
        "/openai/deployments/d/responses",
        "/openai/v1/deployments/d/chat/completions",
        "/openai/v1/openai/deployments/d/chat/completions",
        "/openai/openai/v1/chat/completions",
        "/v1/chat/completions",
        "/OpenAI/v1/chat/completions",
    ],
)
def test_any_other_path_is_not_found(path):
    assert find("POST", path) is None


def test_a_method_that_the_operation_does_not_have_is_not_found():
    assert find("GET", "/openai/v1/chat/completions") is None
    assert find("POST", "/openai/v1/models") is None
