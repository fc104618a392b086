"""A double for each test, and a client that already has its key."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from scripts.azure_double.server import AzureDouble


@pytest.fixture
def double() -> Iterator[AzureDouble]:
    """A stand-in for Azure OpenAI on loopback; a fault of its own fails the test."""
    with AzureDouble() as running:
        yield running
    assert running.failures == [], "the double itself failed"


@pytest.fixture
def client(double: AzureDouble) -> Iterator[httpx.Client]:
    """A plain HTTP client with the double's key."""
    with httpx.Client(base_url=double.url, headers={"api-key": double.api_key}, trust_env=False) as ready:
        yield ready
