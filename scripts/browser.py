"""Find the Chromium that drives the built site, or install one with the system's package manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
# Headless, without the services that call home.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PACKAGES = ("chromium", "fonts-noto-cjk")


class BrowserMissing(RuntimeError):
    """No Chromium was found and none could be installed."""


def find() -> Path:
    """Return a Chromium executable: on PATH, else Playwright's own; BrowserMissing says how to get one."""
    for name in ON_PATH:
        if found := shutil.which(name):
            return Path(found)
    if (own := _playwrights_own()) and own.is_file():
        return own
    raise BrowserMissing(
        "No Chromium was found on PATH, nor Playwright's own. "
        "Run: sudo apt-get install chromium fonts-noto-cjk (Debian, Ubuntu), "
        "or: .venv/bin/playwright install chromium"
    )


def find_or_install() -> Path:
    """Return a Chromium executable, installed first where the machine lets us; BrowserMissing otherwise."""
    try:
        return find()
    except BrowserMissing:
        _install()
        return find()


def _playwrights_own() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _install() -> None:
    """Ask apt-get where we may use it, else Playwright; both show their own progress."""
    apt = shutil.which("apt-get")
    prefix = _administrator()
    if apt and prefix is not None:
        print("Installing Chromium with apt-get:", file=sys.stderr, flush=True)
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        _run([*prefix, apt, "update", "-qq"], environment)
        _run([*prefix, apt, "install", "-y", "--no-install-recommends", *PACKAGES], environment)
        return
    print("Installing Chromium with Playwright:", file=sys.stderr, flush=True)
    _run([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))


def _administrator() -> list[str] | None:
    """Return what to put before a command that needs the administrator; None when we may not."""
    if os.name == "nt":
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    may = sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    return [str(sudo), "-n"] if may else None


def _run(command: list[str], environment: dict[str, str]) -> None:
    # Its own messages go to standard error; a failure shows when the browser is looked for again.
    subprocess.run(command, env=environment, stdout=sys.stderr, check=False)
