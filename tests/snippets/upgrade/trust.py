"""A private CA, and ways to make a process trust it without touching the machine."""

from __future__ import annotations

import functools
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import certifi
import pytest
import trustme

from scripts import environments
from scripts.azure_double.server import AzureDouble


@dataclass(frozen=True)
class PrivateCA:
    """A CA that no trust store knows."""

    alone: Path
    """A PEM file that holds it alone."""
    bundle: Path
    """A PEM file that holds it after the public CAs."""


@contextmanager
def double_behind_a_private_ca(folder: Path) -> Iterator[tuple[AzureDouble, PrivateCA]]:
    """Run the double over TLS, with a certificate of a CA made for this occasion."""
    authority = trustme.CA()
    alone, bundle = folder / "ca.pem", folder / "bundle.pem"
    authority.cert_pem.write_to_path(str(alone))
    shutil.copy(certifi.where(), bundle)
    authority.cert_pem.write_to_path(str(bundle), append=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with AzureDouble(tls) as double:
        yield double, PrivateCA(alone, bundle)


def certifi_file(pin: str) -> Path:
    """Return the file of public CAs in a pin's environment."""
    (found,) = environments.ensure(pin).parent.parent.glob("**/certifi/cacert.pem")
    return found


def system_file() -> Path:
    """Return the operating system's file of CAs as Python's OpenSSL was built to find it; skip without."""
    found = Path(ssl.get_default_verify_paths().openssl_cafile)
    if not found.is_file():
        pytest.skip(f"this Python's OpenSSL looks for {found}, and there is no such file")
    return found.resolve()


def replacing(target: Path, replacement: Path) -> list[str]:
    """Return the words before a command that let it alone, and its children, see one file for another."""
    _require_namespaces()
    script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"'
    return [*_NAMESPACE, "sh", "-c", script, "sh", str(replacement), str(target)]


_NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount"]


def _require_namespaces() -> None:
    if reason := _why_no_namespaces():
        pytest.skip(reason)


@functools.cache
def _why_no_namespaces() -> str:
    if sys.platform != "linux" or not shutil.which("unshare"):
        return "replacing a file for one process needs Linux and unshare"
    done = subprocess.run([*_NAMESPACE, "true"], capture_output=True, text=True, check=False)
    return f"this machine does not let us make a mount namespace: {done.stderr}" if done.returncode else ""
