"""The process environment that snippets and package tools run in."""

from __future__ import annotations

import os
from collections.abc import Mapping

# Recompiles openai at every start (up to a second each), or hides which trust store a release uses.
DISTORTING = frozenset(
    {
        "PYTHONDONTWRITEBYTECODE",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "REQUESTS_CA_BUNDLE",
        "CURL_CA_BUNDLE",
        "NODE_EXTRA_CA_CERTS",
    }
)
# What would change the answer of the library, of a credential or of an interpreter.
FOREIGN = ("OPENAI_", "AZURE_", "IDENTITY_", "MSI_", "PYTHON", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


def isolated(environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment without anything that would distort or leak into a run."""
    source = os.environ if environment is None else environment
    return {
        name: value
        for name, value in source.items()
        if name not in DISTORTING and not name.upper().startswith(FOREIGN)
    }
