"""Sites on loopback, and a network that knows no name but those of loopback."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import pytest
import trustme

from tests.outside_links.site import HOST, Site

PROXIES = [f"{name}_proxy" for name in ("http", "https", "all", "no")]


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch) -> None:
    """Answer for every other name as a resolver does for one that does not exist, and use no proxy."""
    real = socket.getaddrinfo

    def resolve(host, *arguments, **options):
        if host in {HOST, "localhost", HOST.encode(), b"localhost"}:
            return real(host, *arguments, **options)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def trusting(authority) -> ssl.SSLContext:
    """What trusts the authority alone."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as running:
        yield running
