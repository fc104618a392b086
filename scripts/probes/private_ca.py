"""A private CA, a double that shows a certificate of it, and a way to let one process see other files."""

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
import trustme

from scripts.azure_double.server import AzureDouble

_NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount"]


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


def system_file() -> Path:
    """Return the system's file of CAs as this Python's OpenSSL was built to find it; it may not be there."""
    return Path(ssl.get_default_verify_paths().openssl_cafile)


def replacing(target: Path, replacement: Path) -> list[str]:
    """Return the words before a command that let it alone, and its children, see one file for another."""
    script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"'
    return [*_NAMESPACE, "sh", "-c", script, "sh", str(replacement), str(target)]


@functools.cache
def why_nothing_can_be_replaced() -> str:
    """Return why this machine cannot do that; empty when it can."""
    if sys.platform != "linux" or not shutil.which("unshare"):
        return "replacing a file for one process needs Linux and unshare"
    done = subprocess.run([*_NAMESPACE, "true"], capture_output=True, text=True, check=False)
    return f"this machine does not let us make a mount namespace: {done.stderr}" if done.returncode else ""
