"""A private CA for tests, and ways to make a process trust it without touching the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import environments
from scripts.probes import private_ca
from scripts.probes.private_ca import PrivateCA, double_behind_a_private_ca

__all__ = ["PrivateCA", "certifi_file", "double_behind_a_private_ca", "replacing", "system_file"]


def certifi_file(pin: str) -> Path:
    """Return the file of public CAs in a pin's environment."""
    (found,) = environments.ensure(pin).parent.parent.glob("**/certifi/cacert.pem")
    return found


def system_file() -> Path:
    """Return the operating system's file of CAs as Python's OpenSSL was built to find it; skip without."""
    found = private_ca.system_file()
    if not found.is_file():
        pytest.skip(f"this Python's OpenSSL looks for {found}, and there is no such file")
    return found.resolve()


def replacing(target: Path, replacement: Path) -> list[str]:
    """Return the words before a command that let it alone see one file for another; skip where none can."""
    if reason := private_ca.why_nothing_can_be_replaced():
        pytest.skip(reason)
    return private_ca.replacing(target, replacement)
