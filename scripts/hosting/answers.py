"""Say how a host is to answer for the site, whichever host it is. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from scripts.assets.fingerprints import FOLDER
from scripts.hosting import content_policy

_SWITCHED_OFF = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""What browsers offer to pages and this site has no use for."""
TYPES: Mapping[str, str] = MappingProxyType(
    {".ics": "text/calendar; charset=utf-8", ".md": "text/markdown; charset=utf-8"}
)
"""What servers tend not to know, by the ending of a file's name."""


@dataclass(frozen=True)
class Folder:
    """Headers for all that is below one folder."""

    path: str
    """The folder, with a slash before and behind."""
    headers: Mapping[str, str]
    """What comes on top of the headers for all, or in their place."""


@dataclass(frozen=True)
class Answers:
    """What a host of the site has to know."""

    headers: Mapping[str, str]
    """Headers of every answer."""
    folders: tuple[Folder, ...] = (
        Folder(f"/{FOLDER}", {"Cache-Control": "public, max-age=31536000, immutable"}),
        # The data may be read by the pages of anybody.
        Folder("/data/", {"Access-Control-Allow-Origin": "*"}),
    )
    """Headers by folder."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Path that has moved → path that it moved to."""
    missing: Mapping[str, str] = field(default_factory=dict)
    """Folder → the page that answers, with status 404, for what is not there; the root's is that of all."""


def answers(
    inline_scripts: Iterable[str], redirects: Mapping[str, str], missing: Mapping[str, str]
) -> Answers:
    """Return what a host has to know of pages with these scripts in them."""
    headers = {
        # Asked for anew each time, and answered with 304 as long as nothing changed: a publication, or its
        # being taken back, is seen at once.
        "Cache-Control": "no-cache",
        "Content-Security-Policy": content_policy.of_header(inline_scripts),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _SWITCHED_OFF),
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }
    return Answers(headers, redirects=dict(redirects), missing=dict(missing))
