"""Names that follow from a version: its order, series, anchor and addresses."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.version import Version

REPOSITORY = "https://github.com/openai/openai-python"
RELEASES = f"{REPOSITORY}/releases"
CHANGELOG = f"{REPOSITORY}/blob/main/CHANGELOG.md"


def in_order(versions: Iterable[str]) -> list[str]:
    """Return versions sorted, the oldest first."""
    return sorted(versions, key=Version)


def series(version: str) -> int:
    """Return the major number, which names the page that a release stands on."""
    return Version(version).major


def anchor(version: str) -> str:
    """Return the id of a release on its page, such as `v3-38-0`."""
    return f"v{version.replace('.', '-')}"


def address(version: str) -> str:
    """Return where a release stands below the root of a language: `releases/3/#v3-38-0`."""
    return f"releases/{series(version)}/#{anchor(version)}"


def upstream_release(version: str) -> str:
    """Return the address of a release on GitHub."""
    return f"{RELEASES}/tag/v{version}"
