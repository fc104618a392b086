"""Find nginx and wrk, or install them with the system's package manager."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static", "wrk")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
"""Where Debian's package puts what sends brotli copies."""


class ToolsMissing(RuntimeError):
    """A program is not there and could not be installed; the message says how to get it."""


def find(name: str) -> str:
    """Return a program of the system, installed first where the machine lets us."""
    # Servers stand where the PATH of a person does not look.
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
    if found := shutil.which(name, path=path):
        return found
    _install()
    if found := shutil.which(name, path=path):
        return found
    raise ToolsMissing(f"There is no {name} here. Run: sudo apt-get install {' '.join(PACKAGES)}")


def _install() -> None:
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid():
        return
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    subprocess.run(["apt-get", "update"], **quiet)  # type: ignore[call-overload]
    told = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    subprocess.run(["apt-get", "install", "--yes", *PACKAGES], env=told, **quiet)  # type: ignore[call-overload]
