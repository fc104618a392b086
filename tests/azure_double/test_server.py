"""The socket: proxy, tunnel, TLS, API Management, framing, and clients that misbehave."""

import socket
import ssl
from urllib.parse import urlsplit

import httpx
import pytest
import trustme

from scripts.azure_double.server import AzureDouble

V1 = "/openai/v1/chat/completions"
DATED = "/openai/deployments/my-chat/chat/completions?api-version=2024-10-21"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def over_tls(authority):
    """A double that speaks TLS with a certificate of a private authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with AzureDouble(context) as running:
        yield running
    assert running.failures == []


def trusting(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def post(double, context=True, **options):
    headers = {"api-key": double.api_key}
    with httpx.Client(verify=context, trust_env=False, **options) as client:
        return client.post(double.url + V1, json=CHAT, headers=headers)


def raw(double, text):
    """Send bytes as they are, and return all that comes back."""
    with socket.create_connection(("127.0.0.1", urlsplit(double.url).port), timeout=5) as plain:
        plain.sendall(text)
        plain.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: plain.recv(65536), b""))


def test_it_forwards_to_itself_as_a_proxy(double):
    assert post(double, proxy=double.url).status_code == 200
    (logged,) = double.requests
    assert (logged.path, logged.via_proxy) == (V1, True)


def test_it_forwards_to_nobody_else(double):
    with httpx.Client(proxy=double.url, trust_env=False) as client:
        answer = client.get("http://example.openai.azure.com/openai/v1/models")
    assert answer.status_code == 400
    assert "forwards only to itself, not to example.openai.azure.com" in answer.text


def test_it_tunnels_tls_to_loopback(double, over_tls, authority):
    assert post(over_tls, trusting(authority), proxy=double.url).status_code == 200
    (logged,) = double.requests
    assert (logged.method, logged.path, logged.status) == ("CONNECT", urlsplit(over_tls.url).netloc, 200)


def test_it_tunnels_to_nowhere_else(double):
    answer = raw(double, b"CONNECT example.openai.azure.com:443 HTTP/1.1\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 502 ")
    assert b"connects to loopback only, not to example.openai.azure.com:443" in answer


@pytest.mark.parametrize("target", [b"127.0.0.1:1", b"127.0.0.1:x", b"127.0.0.1"])
def test_a_tunnel_that_cannot_be_opened_is_refused(double, target):
    assert raw(double, b"CONNECT %b HTTP/1.1\r\n\r\n" % target).startswith(b"HTTP/1.1 502 ")


def test_it_speaks_tls(over_tls, authority):
    assert over_tls.url.startswith("https://127.0.0.1:")
    assert post(over_tls, trusting(authority)).status_code == 200


def test_a_client_that_does_not_trust_the_authority_is_no_failure_of_the_double(over_tls):
    with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
        post(over_tls)


@pytest.mark.parametrize("path", [V1, DATED])
@pytest.mark.parametrize("header", ["Ocp-Apim-Subscription-Key", "api-key"])
def test_api_management_lets_both_surfaces_through(double, path, header):
    url = double.gateway_url + path
    answer = httpx.post(url, json=CHAT, headers={header: double.api_key}, trust_env=False)
    assert answer.status_code == 200
    assert double.requests[0].path == urlsplit(url).path


def test_api_management_wants_a_subscription_key(double):
    bearer = {"authorization": f"Bearer {double.api_key}"}
    answer = httpx.post(double.gateway_url + V1, json=CHAT, headers=bearer, trust_env=False)
    assert (answer.status_code, answer.json()["statusCode"]) == (401, 401)
    assert answer.json()["message"].startswith("Access denied due to missing subscription key.")


def test_a_body_in_chunks_is_read(double, client):
    pieces = iter([b'{"model": "my-chat", ', b'"messages": [{"role": "user", "content": "Hello"}]}'])
    answer = client.post(V1, content=pieces, headers={"content-type": "application/json"})
    assert answer.status_code == 200
    assert double.requests[0].headers["transfer-encoding"] == "chunked"


def test_one_connection_serves_many_requests(client):
    assert [client.post(V1, json=CHAT).status_code for _ in range(3)] == [200] * 3


@pytest.mark.parametrize(
    "text",
    [
        b"POST /x HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        b"POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST http://[ HTTP/1.1\r\n\r\n",
        b"\x00\xff\r\n\r\n",
    ],
)
def test_what_is_no_request_is_answered_400_and_is_no_failure(double, text):
    assert b" 400 " in raw(double, text).split(b"\r\n")[0] or b"Error code: 400" in raw(double, text)


def test_a_client_that_hangs_up_is_no_failure(double):
    with socket.create_connection(("127.0.0.1", urlsplit(double.url).port)) as plain:
        plain.sendall(b"POST /openai/v1/chat/completions HTTP/1.1\r\nContent-Length: 100\r\n\r\n{")
    assert post(double).status_code == 200


def test_a_port_in_use_is_an_error(double):
    with pytest.raises(OSError, match=r"in use|10048"):
        AzureDouble(port=urlsplit(double.url).port)


def test_the_environment_names_everything_that_snippets_read(double):
    assert double.environment == {
        "AZURE_OPENAI_ENDPOINT": double.url,
        "AZURE_OPENAI_API_KEY": double.api_key,
        "AZURE_OPENAI_DEPLOYMENT": "my-chat",
        "AZURE_OPENAI_EMBEDDING_DEPLOYMENT": "my-embedding",
        "IDENTITY_ENDPOINT": f"{double.url}/msi/token",
        "IDENTITY_HEADER": f"identity-{double.api_key}",
    }
