"""Ask the package index: which releases it has, what each needs, and what its newest source archive says.

Everything goes through pypi-simple and its default index, with the digest of every file verified. Nothing is
built or executed, and no pip and none of its settings take part, so every machine gets the same answer.
"""

from __future__ import annotations

import tarfile
import tempfile
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import requests
from packaging.version import InvalidVersion, Version
from pypi_simple import (
    DigestMismatchError,
    DistributionPackage,
    NoDigestsError,
    NoMetadataError,
    NoSuchProjectError,
    ProjectPage,
    PyPISimple,
    UnsupportedContentTypeError,
    UnsupportedRepoVersionError,
)

from scripts.files import write_atomically
from scripts.releases import dependencies
from scripts.releases.deadline import TookTooLong, within
from scripts.releases.limited import LimitedSession

PROJECT = "openai"
CHANGELOG = "CHANGELOG.md"
LARGEST_CHANGELOG = 20_000_000
"""Bytes; that of openai 3.54.0 has 305,000."""
TIMEOUT = (10.0, 60.0)
"""Seconds to connect, and from one piece of an answer to the next."""
LONGEST = 300.0
"""Seconds that one answer may take."""
_FAULTS = (
    requests.RequestException,
    NoSuchProjectError,
    NoDigestsError,
    DigestMismatchError,
    UnsupportedContentTypeError,
    UnsupportedRepoVersionError,
    TookTooLong,
    ValueError,
    RecursionError,
)


class IndexFault(RuntimeError):
    """The index did not give what was asked for; the message says what, in one sentence."""


class Client(Protocol):
    """The part of pypi_simple.PyPISimple that is used here."""

    def get_project_page(self, project: str, *, timeout: tuple[float, float]) -> ProjectPage:
        """Return every file of a project."""

    def get_package_metadata_bytes(self, pkg: DistributionPackage, *, timeout: tuple[float, float]) -> bytes:
        """Return the metadata that the index offers beside a file."""

    def download_package(self, pkg: DistributionPackage, path: Path, *, timeout: tuple[float, float]) -> None:
        """Download a file and verify its digest."""


OpenClient = Callable[[], AbstractContextManager[Client]]
"""Opens a client that is closed by its context."""


@dataclass(frozen=True)
class Indexed:
    """One release, as the index lists it."""

    version: str
    """Version, as PEP 440 normalises it."""
    upload_day: date | None
    """Day (UTC) of its first file; None when the index does not say."""
    requires_python: str | None
    """Requires-Python, as the index states it."""
    yanked: bool
    """Whether every file is withdrawn."""
    wheel: DistributionPackage | None
    """Its wheel, when it has one."""
    sdist: DistributionPackage | None
    """Its source distribution, when it has one."""


def releases(client: Client) -> list[Indexed]:
    """Return every release on the index, the oldest first; raises IndexFault when there is none."""
    try:
        page = within(LONGEST, lambda: client.get_project_page(PROJECT, timeout=TIMEOUT))
    except _FAULTS as error:
        raise IndexFault(f"The package index could not be asked for {PROJECT}: {_short(error)}.") from error
    by_version: dict[str, list[DistributionPackage]] = {}
    for package in page.packages:
        version = _normal(package.version)
        if version and package.package_type in {"wheel", "sdist"}:
            by_version.setdefault(version, []).append(package)
    if not by_version:
        raise IndexFault(f"The package index answered that {PROJECT} has no release at all.")
    return [_indexed(version, by_version[version]) for version in sorted(by_version, key=Version)]


def requirements(client: Client, wheel: DistributionPackage) -> tuple[str, ...]:
    """Return what a wheel's release installs with it; raises IndexFault when that cannot be read."""
    try:
        return dependencies.of_metadata(_metadata(client, wheel))
    except (*_FAULTS, OSError) as error:
        raise IndexFault(f"{wheel.filename} could not be read: {_short(error)}.") from error


def newest_changelog(client: Client, listed: Iterable[Indexed], cache: Path) -> tuple[str, str]:
    """Return the newest release with a source archive, and the changelog in that archive.

    Kept in the cache folder under the archive's digest, so the same archive is never fetched twice.
    """
    release = newest_with_sdist(listed)
    assert release.sdist is not None
    digest = release.sdist.digests.get("sha256", "")
    kept = cache / f"changelog-{digest}.md"
    if digest and kept.is_file():
        return release.version, kept.read_text(encoding="utf-8")
    text = _changelog_of(client, release.sdist)
    if digest:
        write_atomically(kept, text)
        _drop_others(cache, kept)
    return release.version, text


def _drop_others(cache: Path, kept: Path) -> None:
    """Remove the changelogs of earlier releases; each new one would add 300 kB for ever."""
    for file in cache.glob("changelog-*.md"):
        if file != kept:
            file.unlink(missing_ok=True)


def newest_with_sdist(listed: Iterable[Indexed]) -> Indexed:
    """Return the newest final release that has a source archive and is not withdrawn."""
    usable = [
        release
        for release in listed
        if release.sdist and not release.yanked and not Version(release.version).is_prerelease
    ]
    if not usable:
        raise IndexFault(f"The package index has no source archive of {PROJECT}, so there is no changelog.")
    return max(usable, key=lambda release: Version(release.version))


def _indexed(version: str, packages: list[DistributionPackage]) -> Indexed:
    days = [package.upload_time.date() for package in packages if package.upload_time]
    wheels = [package for package in packages if package.package_type == "wheel"]
    sdists = [package for package in packages if package.package_type == "sdist"]
    return Indexed(
        version=version,
        upload_day=min(days, default=None),
        requires_python=next((p.requires_python for p in (*wheels, *sdists) if p.requires_python), None),
        yanked=all(package.is_yanked for package in packages),
        wheel=wheels[0] if wheels else None,
        sdist=sdists[0] if sdists else None,
    )


def _metadata(client: Client, wheel: DistributionPackage) -> bytes:
    """Return a wheel's metadata: a few kB where the index offers it apart, else out of the wheel."""
    if wheel.has_metadata:
        try:
            return within(LONGEST, lambda: client.get_package_metadata_bytes(wheel, timeout=TIMEOUT))
        except NoMetadataError:
            pass
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(wheel.filename).name
        within(LONGEST, lambda: client.download_package(wheel, path, timeout=TIMEOUT))
        return dependencies.of_wheel(path)


def _changelog_of(client: Client, sdist: DistributionPackage) -> str:
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(sdist.filename).name
            within(LONGEST, lambda: client.download_package(sdist, path, timeout=TIMEOUT))
            return changelog_in(path)
    except (*_FAULTS, OSError, EOFError, tarfile.TarError) as error:
        raise IndexFault(f"{sdist.filename} could not be read: {_short(error)}.") from error


def changelog_in(archive: Path) -> str:
    """Return the changelog at the top of a source archive, without unpacking anything else."""
    with closing(tarfile.open(archive, "r:gz")) as tar:
        for member in tar:
            if member.isfile() and member.name.count("/") == 1 and member.name.endswith(f"/{CHANGELOG}"):
                return _text_of(tar, member)
    raise IndexFault(f"{archive.name} has no {CHANGELOG} at its top.")


def _text_of(tar: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    if member.size > LARGEST_CHANGELOG:
        raise IndexFault(f"The {CHANGELOG} of the source archive has {member.size} bytes, too many for one.")
    file = tar.extractfile(member)
    assert file is not None
    try:
        return file.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise IndexFault(f"The {CHANGELOG} of the source archive is not UTF-8 text.") from error


def _normal(version: str | None) -> str | None:
    try:
        return str(Version(version or ""))
    except InvalidVersion:
        return None


def _short(error: BaseException) -> str:
    """Return an error's kind and first line, without addresses."""
    line = str(error).split("\n")[0].split("http")[0].strip().rstrip(".: ")
    return f"{type(error).__name__}: {line[:150]}" if line else type(error).__name__


def open_client() -> PyPISimple:
    """Return a client of the default index."""
    return PyPISimple(session=LimitedSession())
