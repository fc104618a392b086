from __future__ import annotations

from pathlib import Path

import pytest

from tests.snippets.running import RunSnippet

SNIPPET = "errors/resolve_endpoint.py"
PROXIED = "A proxy is set. It looks the name up itself, and calls from its own address.\n"


@pytest.mark.parametrize(
    ("host", "kind"),
    [("10.1.2.4", "private"), ("172.16.0.9", "private"), ("8.8.8.8", "public")],
)
def test_it_tells_a_private_address_from_a_public_one(host: str, kind: str, run: RunSnippet) -> None:
    done = run(SNIPPET, env={"AZURE_OPENAI_ENDPOINT": f"https://{host}/"})
    assert done.printed == f"{host} -> {host} ({kind})\n"
    assert done.requests == []


def test_it_says_when_a_proxy_looks_the_name_up(run: RunSnippet) -> None:
    proxy = {"AZURE_OPENAI_ENDPOINT": "https://10.1.2.4", "https_proxy": "http://127.0.0.1:9"}
    assert run(SNIPPET, env=proxy).printed.endswith(PROXIED)
    assert PROXIED not in run(SNIPPET, env=proxy | {"no_proxy": "10.1.2.4"}).printed


NO_NAME_SERVER = """
import socket

def getaddrinfo(*asked, **more):
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

socket.getaddrinfo = getaddrinfo
"""


def test_a_name_that_does_not_resolve_is_said_without_a_traceback(run: RunSnippet, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_NAME_SERVER, encoding="utf-8")
    env = {"AZURE_OPENAI_ENDPOINT": "https://example.openai.azure.com", "PYTHONPATH": str(tmp_path)}
    done = run(SNIPPET, env=env, fails=True)
    assert done.stderr.startswith("example.openai.azure.com does not resolve: ")
    assert "Traceback" not in done.stderr
