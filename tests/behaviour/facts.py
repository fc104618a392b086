"""What was known before the measuring, by hand, and where the site shows it: held against the data.

Where hand and measuring differed, the measured answer stands here, and a comment says so.
"""

from __future__ import annotations

from typing import NamedTuple

from scripts.behaviour.model import Value

OLD_TEXT = "Error code: {} - {{'error': {{…"
TOKEN, KEY = ("authorization: Bearer token",), ("api-key: key",)
NO_CLIENT, WORKS = "installs, but no client can be made", "constructs"


class Step(NamedTuple):
    """One answer that begins at a release; a text that ends in … may go on."""

    since: str
    """The first release that answers so."""
    answer: Value
    """The answer."""


class Fact(NamedTuple):
    """What the answers to one question have to be, the oldest first, and whole."""

    name: str
    """The fact or finding, by its number."""
    page: str
    """The page of docs/*/behaviour that shows it."""
    question: str
    """The question."""
    steps: tuple[Step, ...]
    """Every answer."""


def fact(name: str, question: str, *steps: tuple[str, Value]) -> Fact:
    """Return a fact on the page of its question's area."""
    return Fact(name, question.partition(".")[0], question, tuple(Step(*step) for step in steps))


FIRST, CLIENTS = "0.27.10", "1.0.0"

FACTS = (
    fact("2.5, A1", "python.construct-today", (FIRST, WORKS), (CLIENTS, "TypeError: Client.__init__() got…"),
         ("1.55.3", WORKS)),
    fact("2.6", "credentials.callable-key", (CLIENTS, "the text of the function"), ("1.106.0", "the token")),
    fact("2.13", "names.console-command", (FIRST, True), ("2.35.0", False)),
    fact("2.15, B7", "retries.after-61", (CLIENTS, "ignored"), ("2.52.0", "waits 61 s")),
    fact("2.15, B7", "retries.after-121", (CLIENTS, "ignored"), ("2.52.0", "not asked again")),
    fact("2.16, A1", "connection.http-library", (FIRST, "requests"), (CLIENTS, "httpx"), ("3.0.0", "httpx2")),
    fact("2.16, B6", "connection.trust-nowhere", (FIRST, False)),
    fact("2.16, B6", "connection.trust-system", (FIRST, False), ("3.0.0", True)),
    fact("2.16, B6", "connection.trust-certifi", (FIRST, True), ("3.0.0", False)),
    fact("2.16, B6", "connection.trust-ssl-cert-file", (FIRST, False), (CLIENTS, True)),
    fact("2.16, B6", "connection.trust-requests-ca-bundle", (FIRST, True), (CLIENTS, False)),
    # By hand: 2.x takes both without a word. Measured: from 2.34.0 on it also sends both.
    fact("2.18", "credentials.key-and-token", (CLIENTS, TOKEN), ("2.34.0", (*KEY, *TOKEN)),
         ("3.4.0", "MutuallyExclusiveAuthError: …")),
    fact("2.18", "credentials.argument-token-environment-key", (CLIENTS, TOKEN), ("2.34.0", (*KEY, *TOKEN)),
         ("3.4.0", TOKEN)),
    fact("2.18", "credentials.argument-key-environment-token", (CLIENTS, TOKEN), ("3.4.0", KEY)),
    fact("2.18", "credentials.environment-token-and-key", (CLIENTS, TOKEN)),
    fact("2.18", "routes.deployment-percent-encoding",
         (CLIENTS, "/openai/deployments/a%20b/c/chat/completions"),
         ("3.4.0", "/openai/deployments/a%20b%2Fc/chat/completions")),
    fact("2.19", "errors.code-type-number", (CLIENTS, "NoneType"), ("1.2.2", "int"), ("3.14.0", "str")),
    fact("2.19", "routes.copy-models", (CLIENTS, "ValueError: …"),
         ("1.3.5", "/openai/deployments/fixed/models"), ("3.14.1", "/openai/models")),
    fact("2.20, B5", "errors.deployment-not-found-text", (FIRST, "The API deployment…"),
         (CLIENTS, OLD_TEXT.format(404)), ("3.38.0", "Error code: 404 - The API deployment…")),
    fact("2.20", "errors.content-filter-text", (FIRST, "The response was filtered…"),
         (CLIENTS, OLD_TEXT.format(400)), ("3.38.0", "Error code: 400 - The response was filtered…")),
    fact("2.22", "routes.images", (CLIENTS, "TypeError: …"), ("1.1.0", "/openai/images/generations"),
         ("1.2.4", "/openai/deployments/my-image/images/generations")),
    fact("2.22", "routes.images-edit", (CLIENTS, "TypeError: …"), ("1.1.0", "/openai/images/edits"),
         ("1.82.0", "/openai/deployments/my-image/images/edits")),
    fact("2.22", "routes.speech", ("1.1.0", "/openai/audio/speech"),
         ("1.10.0", "/openai/deployments/my-speech/audio/speech")),
    fact("2.22", "routes.endpoint-trailing-slash", (CLIENTS, "//openai/"), ("1.57.2", "/openai/")),
    fact("2.22", "routes.azure-deployment-models", (CLIENTS, "/openai/deployments/fixed/models"),
         ("1.65.2", "/openai/models")),
    fact("2.22", "names.webhook-secret", (FIRST, False), ("1.92.0", True)),
    fact("2.22", "names.workload-identity", (FIRST, False), ("2.31.0", True)),
    fact("2.7", "names.omit", (FIRST, False), ("1.56.2", True)),
    fact("2.14", "connection.httpx2-client", (CLIENTS, "TypeError: …"), ("1.13.4", "TypeError: …"),
         ("2.47.0", "answered")),
    fact("2.16", "connection.httpx-client", (CLIENTS, "answered")),
    fact("2.23", "routes.chat", (CLIENTS, "/openai/deployments/my-chat/chat/completions")),
    fact("2.23", "routes.completions", (CLIENTS, "/openai/deployments/my-chat/completions")),
    fact("2.23", "routes.embeddings", (CLIENTS, "/openai/deployments/my-embedding/embeddings")),
    fact("2.23", "routes.transcriptions", (CLIENTS, "/openai/deployments/my-speech/audio/transcriptions")),
    fact("2.23", "routes.responses", ("1.66.0", "/openai/responses")),
    fact("2.23", "routes.models", (CLIENTS, "/openai/models")),
    fact("2.23", "routes.files", (CLIENTS, "/openai/files")),
    fact("3.1, 3.3", "python.requires", (FIRST, ">=3.7.1"), ("1.54.0", ">=3.8"), ("2.7.2", ">=3.9"),
         ("2.49.0", ">=3.10")),
    fact("2.1, 2.9, 3.4, A1", "python.install-3.8", (FIRST, WORKS), (CLIENTS, NO_CLIENT), ("1.55.3", WORKS),
         ("2.3.0", "does not install")),
    fact("3.4, A1", "python.install-3.9", (FIRST, WORKS), (CLIENTS, NO_CLIENT), ("1.55.3", WORKS),
         ("2.49.0", "does not install")),
    *(
        fact("3.4, A1", f"python.install-{minor}", (FIRST, WORKS), (CLIENTS, NO_CLIENT), ("1.55.3", WORKS))
        for minor in ("3.10", "3.11", "3.12", "3.13")
    ),
    fact("4.6", "routes.azure-on-v1-address", (CLIENTS, "/openai/v1/deployments/my-chat/chat/completions")),
    fact("4.7, B5", "credentials.key-headers-v1", (CLIENTS, ("authorization: Bearer key",))),
    fact("4.7, B5", "credentials.key-headers-dated", (FIRST, KEY),
         (CLIENTS, (*KEY, "authorization: Bearer key")), ("2.34.0", KEY)),
    fact("4.7, B5", "credentials.token-headers-dated", (FIRST, TOKEN)),
    # By hand: base64 by default. Measured: without numpy beside it, that began with 1.62.0.
    fact("4.14", "routes.embeddings-encoding", (CLIENTS, "none"), ("1.62.0", "base64")),
    fact("4.15", "streaming.empty-choices", (CLIENTS, "choices: []")),
    fact("4.15", "streaming.null-delta", (CLIENTS, "delta: None")),
    fact("4.19", "errors.request-id-apim", (CLIENTS, "no attribute"), ("1.19.0", "None")),
    fact("4.20, B7", "retries.after-ms-1500", (CLIENTS, "ignored"), ("1.9.0", "waits 1.5 s")),
    fact("B5", "connection.user-agent", (FIRST, "OpenAI/v1 PythonBindings/<version>"),
         (CLIENTS, "AzureOpenAI/Python <version>")),
    fact("B5", "connection.user-agent-v1", (CLIENTS, "OpenAI/Python <version>")),
    fact("B5", "connection.timeout-default", (CLIENTS, 600.0)),
    fact("B5", "connection.timeout-connect", (CLIENTS, 5.0)),
    fact("B5", "connection.timeout-requests", (FIRST, 1), (CLIENTS, 3)),
    fact("B5", "routes.model-in-body", (FIRST, False), (CLIENTS, True)),
    fact("B5, B7", "retries.count", (FIRST, 1), (CLIENTS, 3)),
    fact("B5", "retries.status-429", (FIRST, False), (CLIENTS, True)),
    fact("B5", "retries.status-408", (FIRST, False), (CLIENTS, True)),
    # By hand: 0.x retries nothing. Measured: it asks again on 409.
    fact("B5", "retries.status-409", (FIRST, True)),
    fact("B5", "retries.status-503", (FIRST, False), (CLIENTS, True)),
    fact("B5", "retries.status-500", (FIRST, False), (CLIENTS, True)),
    fact("B5", "retries.dropped", (FIRST, False), (CLIENTS, True)),
    fact("B5", "retries.count-header", (CLIENTS, False), ("1.47.0", True)),
    # By hand: 0.8 to 1 s up to 1.3.9, 0.4 to 0.5 s from 1.55.3 on; chance shortens the measured ones.
    fact("B5", "retries.backoff", (CLIENTS, ("1.0 s", "2.0 s")), ("1.47.0", ("0.5 s", "1.0 s"))),
    fact("B7", "retries.after-2", (CLIENTS, "waits 2 s")),
    fact("B7", "retries.after-date", (CLIENTS, "waits until then")),
    *(fact("B7", f"retries.status-{code}", (FIRST, False)) for code in (400, 401, 403, 404, 422)),
    fact("B7", "errors.content-filter-class", (FIRST, "InvalidRequestError"), (CLIENTS, "BadRequestError")),
)  # fmt: skip
"""The facts and findings of other work that the data answer."""
