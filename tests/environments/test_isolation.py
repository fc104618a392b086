"""What a snippet's process may not inherit."""

from __future__ import annotations

from scripts.environments.isolation import isolated


def test_certificates_proxies_keys_and_interpreter_settings_are_dropped() -> None:
    given = {
        "PATH": "p",
        "SSL_CERT_FILE": "c",
        "PYTHONDONTWRITEBYTECODE": "1",
        "https_proxy": "h",
        "AZURE_OPENAI_API_KEY": "k",
        "OPENAI_LOG": "debug",
        "PYTHONPATH": "x",
    }
    assert isolated(given) == {"PATH": "p"}
