"""What the HTTP clients of the REST pages do by themselves: the table of rest/when and the pitfalls.

Time-outs, redirects, proxies, trust stores and decoding, on the pinned releases of requests and httpx, and on
the curl, the Python and the Node.js of this machine.
"""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from scripts import environments
from scripts.azure_double import scenarios
from scripts.azure_double.server import AzureDouble
from scripts.environments.isolation import isolated
from scripts.environments.node import NodeMissing, find_node
from scripts.snippets.header import SNIPPETS
from tests.snippets.running import RunSnippet, interpreter

CHAT = {
    "curl": "rest/chat/curl.sh",
    "urllib": "rest/chat/standard_library.py",
    "requests": "rest/chat/with_requests.py",
    "httpx": "rest/chat/with_httpx.py",
    "node": "rest/chat/node.mjs",
}

# One POST with both credentials; prints the status, or the name of the exception.
POST = {
    "urllib": """
import sys, urllib.error, urllib.request
headers = {"api-key": "k", "Authorization": "Bearer t", "Content-Type": "application/json"}
try:
    print(urllib.request.urlopen(urllib.request.Request(sys.argv[1], b"{}", headers), timeout=9).status)
except urllib.error.HTTPError as refusal:
    print(refusal.code)
""",
    "requests": """
import requests, sys
print(requests.post(sys.argv[1], json={}, headers={"api-key": "k", "Authorization": "Bearer t"}).status_code)
""",
    "httpx": """
import httpx, sys
print(httpx.post(sys.argv[1], json={}, headers={"api-key": "k", "Authorization": "Bearer t"}).status_code)
""",
    "node": """
const headers = { "api-key": "k", Authorization: "Bearer t" };
console.log((await fetch(process.argv[2], { method: "POST", headers, body: "{}" })).status);
""",
}


def python(code: str, *arguments: str, env: dict[str, str] | None = None) -> str:
    """Run a few lines in the environment of the REST snippets and return what they print."""
    command = [str(environments.ensure(environments.REST)), "-c", code, *arguments]
    return _output(command, env)


def _output(command: list[str], env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        env=isolated() | {"PYTHONIOENCODING": "utf-8"} | (env or {}),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def post(client: str, url: str, tmp_path: Path) -> str:
    """Send one POST with a client and return what it printed."""
    if client == "curl":
        if shutil.which("curl") is None:
            pytest.skip("curl is not on this machine's PATH")
        headers = ["-H", "api-key: k", "-H", "Authorization: Bearer t"]
        sink = str(tmp_path / "body")
        return _output(["curl", "-sS", "-o", sink, "-w", "%{http_code}", "--data", "{}", *headers, url])
    if client == "node":
        program = tmp_path / "post.mjs"
        program.write_text(POST["node"], encoding="utf-8")
        try:
            return _output([str(find_node()), str(program), url])
        except NodeMissing as missing:
            pytest.skip(str(missing))
    return python(POST[client], url)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _answer(self) -> None:
        length = int(self.headers.get("content-length", 0))
        self.rfile.read(length)
        self.server.seen.append((self.command, {name.lower(): text for name, text in self.headers.items()}))
        self.send_response(self.server.status)
        if self.server.location:
            self.send_header("Location", self.server.location)
        self.send_header("Content-Type", self.server.content_type)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    do_POST = do_GET = _answer  # noqa: N815

    def log_message(self, *arguments: object) -> None:
        """Keep the tests' output clean."""


class PlainServer(ThreadingHTTPServer):
    """A server that gives the same answer to everything and remembers what it was sent."""

    def __init__(
        self,
        status: int = 200,
        *,
        location: str = "",
        body: bytes | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status, self.location, self.body = status, location, body or b"{}"
        self.content_type = "text/event-stream" if body and body.startswith(b"data:") else "application/json"
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_side=True)
        self.seen: list[tuple[str, dict[str, str]]] = []
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        """Return the address, with a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def __exit__(self, *arguments: object) -> None:
        self.shutdown()
        super().__exit__(*arguments)


@pytest.fixture
def elsewhere() -> Iterator[PlainServer]:
    """Another origin, where credentials must not arrive."""
    with PlainServer() as server:
        yield server


# client, status of the redirect → method and credentials that arrive elsewhere; None: not followed
REDIRECTS = {
    ("curl", 302): None,
    ("curl", 307): None,
    ("httpx", 302): None,
    ("httpx", 307): None,
    ("urllib", 302): ("GET", {"api-key", "authorization"}),
    ("urllib", 307): None,
    ("requests", 302): ("GET", {"api-key"}),
    ("requests", 307): ("POST", {"api-key"}),
    ("node", 302): ("GET", {"api-key"}),
    ("node", 307): ("POST", {"api-key"}),
}


@pytest.mark.parametrize(("client", "status"), REDIRECTS)
def test_what_a_redirect_to_another_origin_takes_along(client, status, elsewhere, tmp_path) -> None:
    with PlainServer(status, location=elsewhere.url) as first:
        post(client, first.url, tmp_path)
    arrived = [(method, {"api-key", "authorization"} & headers.keys()) for method, headers in elsewhere.seen]
    expected = REDIRECTS[client, status]
    assert arrived == ([] if expected is None else [expected])


def test_the_time_outs_that_apply_when_none_is_given() -> None:
    assert python("import httpx; print(httpx.Client().timeout == httpx.Timeout(5))") == "True"
    assert python("import socket; print(socket.getdefaulttimeout())") == "None"
    code = (
        "import inspect, requests; print(inspect.signature(requests.Session.request).parameters['timeout'])"
    )
    assert python(code).endswith("= None")


IMPATIENT = """
import httpx, sys, time
body = {"model": "my-chat", "messages": [{"role": "user", "content": "Say hello."}]}
started = time.monotonic()
try:
    httpx.post(sys.argv[1] + "/openai/v1/chat/completions", json=body, headers={"api-key": sys.argv[2]})
except httpx.ReadTimeout:
    print(4.5 < time.monotonic() - started < 7.5)
"""


def test_httpx_gives_up_after_five_seconds_of_silence(double: AzureDouble) -> None:
    double.queue(scenarios.hang(8))
    assert python(IMPATIENT, double.url, double.api_key) == "True"


NETRC = """
import requests, sys
header = {"Authorization": "Bearer token"}
class Bearer(requests.auth.AuthBase):
    def __call__(self, request):
        request.headers.update(header)
        return request
requests.post(sys.argv[1], json={}, headers=header)
requests.post(sys.argv[1], json={}, auth=Bearer())
"""


def test_requests_lets_a_netrc_entry_replace_a_header_but_not_auth(elsewhere, tmp_path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n", encoding="utf-8")
    python(NETRC, elsewhere.url, env={"NETRC": str(netrc)})
    (_, by_header), (_, by_auth) = elsewhere.seen
    assert by_header["authorization"].startswith("Basic ")
    assert by_auth["authorization"] == "Bearer token"


STREAM = 'data: {"text": "日本\u2028語"}\n\n'.encode()


def test_requests_guesses_the_encoding_of_a_stream_and_garbles_japanese() -> None:
    with PlainServer(body=STREAM) as server:
        code = "import requests, sys; print(list(requests.get(sys.argv[1], stream=True).iter_lines({}))[0])"
        assert "日本" not in python(code.format("decode_unicode=True"), server.url)
        raw = (
            "import requests, sys; print(next(requests.get(sys.argv[1], stream=True).iter_lines()).decode())"
        )
        assert "日本" in python(raw, server.url)


def test_iter_lines_of_httpx_also_splits_at_u2028() -> None:
    with PlainServer(body=STREAM) as server:
        code = "import httpx, sys; print(len([line for line in httpx.get(sys.argv[1]).iter_lines() if line]))"
        assert python(code, server.url) == "2"


PROXY_OBEYED = {"curl": True, "urllib": True, "requests": True, "httpx": True, "node": False}


@pytest.mark.parametrize("client", PROXY_OBEYED)
def test_whether_the_proxy_variables_are_obeyed(client: str, run: RunSnippet, double: AzureDouble) -> None:
    proxy = {"http_proxy": double.url, "HTTP_PROXY": double.url, "NO_PROXY": "", "no_proxy": ""}
    (request,) = run(CHAT[client], env=proxy).requests
    assert request.via_proxy is PROXY_OBEYED[client]


# client → the variables that add a certificate authority of one's own
TRUST = {
    "curl": {"SSL_CERT_FILE", "CURL_CA_BUNDLE"},
    "urllib": {"SSL_CERT_FILE"},
    "requests": {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"},
    "httpx": {"SSL_CERT_FILE"},
    "node": {"NODE_EXTRA_CA_CERTS"},
}
VARIABLES = ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"]


ANSWER = b'{"choices": [{"message": {"content": "Hello."}}]}'


@pytest.fixture(scope="module")
def private_authority(tmp_path_factory) -> Iterator[tuple[str, str]]:
    """An endpoint whose certificate only a private authority vouches for, and that authority's file."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    bundle = os.fspath(tmp_path_factory.mktemp("authority") / "ca.pem")
    authority.cert_pem.write_to_path(bundle)
    with PlainServer(body=ANSWER, tls=context) as server:
        yield server.url.replace("http:", "https:"), bundle


@pytest.mark.parametrize("variable", [None, *VARIABLES])
@pytest.mark.parametrize("client", TRUST)
def test_which_variable_adds_a_certificate_authority(client, variable, private_authority) -> None:
    endpoint, bundle = private_authority
    settings = {
        "AZURE_OPENAI_ENDPOINT": endpoint,
        "AZURE_OPENAI_API_KEY": "k",
        "AZURE_OPENAI_DEPLOYMENT": "d",
    }
    done = subprocess.run(
        [*interpreter(CHAT[client], None), str(SNIPPETS / CHAT[client])],
        env=isolated() | settings | ({} if variable is None else {variable: bundle}),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ("Hello." in done.stdout) == (variable in TRUST[client]), done.stderr


@pytest.mark.parametrize("client", CHAT)
def test_no_client_tries_again_by_itself(client: str, run: RunSnippet) -> None:
    done = run(CHAT[client], scenarios=[scenarios.server_error(503)], fails=True)
    assert [request.status for request in done.requests] == [503]


def test_curl_reads_headers_from_a_file(elsewhere: PlainServer, tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not on this machine's PATH")
    (tmp_path / "headers.txt").write_text("api-key: from the file\n", encoding="utf-8")
    _output(["curl", "-sS", "--data", "{}", "--header", f"@{tmp_path / 'headers.txt'}", elsewhere.url])
    ((_, headers),) = elsewhere.seen
    assert headers["api-key"] == "from the file"
