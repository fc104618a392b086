"""Whether a private CA is trusted, in a process that was prepared for some ways to trust it."""

import os

from ask import IS_OLD, attempt, chat, dated


def answers():
    ways = os.environ["PROBE_TRUST"].split(",")
    return {"connection.trust-" + way: _is_trusted(way) for way in ways}


def _is_trusted(way):
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"):
        os.environ.pop(name, None)
    variable = {"ssl-cert-file": "SSL_CERT_FILE", "requests-ca-bundle": "REQUESTS_CA_BUNDLE"}.get(way)
    if variable:
        os.environ[variable] = os.environ["PROBE_CA_FILE"]
    answer = attempt(chat) if IS_OLD else attempt(chat, dated(max_retries=0))
    return not isinstance(answer, Exception)
