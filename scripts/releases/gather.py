"""Put the facts of every release together from what the index lists and what the changelog says.

Pure: everything that was asked comes in as records, and the facts go out as records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from scripts.releases import changelog, labels
from scripts.releases.changelog import Section
from scripts.releases.index import Indexed
from scripts.releases.model import Label, Release, ReleaseData, Unknown
from scripts.releases.naming import in_order

SOURCE = (
    "The package index's list of openai, the metadata of each wheel, and CHANGELOG.md of openai {version}."
)
"""Where the facts come from; the newest release is filled in."""


class Shrunken(RuntimeError):
    """An answer holds less than the last one; the message names what is gone."""


def assemble(
    listed: Sequence[Indexed], sections: Sequence[Section], needs: Mapping[str, tuple[str, ...]]
) -> tuple[Release, ...]:
    """Return the facts of every release on the index or in the changelog, labels included."""
    on_index = {release.version: release for release in listed}
    in_changelog = {section.version: section for section in sections}
    plain = [
        _facts(version, on_index.get(version), in_changelog.get(version), needs)
        for version in in_order(on_index.keys() | in_changelog.keys())
    ]
    befores = labels.predecessors(plain)
    return tuple(
        _labelled(release, before, in_changelog.get(release.version))
        for release, before in zip(plain, befores, strict=True)
    )


def data(releases: tuple[Release, ...], newest: str, today: date, last: ReleaseData | None) -> ReleaseData:
    """Return the file's content; its day moves only when a fact did."""
    source = SOURCE.format(version=newest)
    if last and last.releases == releases and last.source == source:
        return last
    return ReleaseData(source=source, day=today, releases=releases)


def refuse_less(last: ReleaseData | None, listed: Iterable[Indexed], sections: Iterable[Section]) -> None:
    """Raise Shrunken when the index or the changelog has lost a release that the last file has."""
    if last is None:
        return
    gone = {
        "The package index": _missing((r.version for r in last.releases if r.on_index), listed),
        "The changelog": _missing((r.version for r in last.releases if r.changelog_day), sections),
    }
    for where, versions in gone.items():
        if versions:
            shown = ", ".join(versions[:5]) + (" and more" if len(versions) > 5 else "")
            raise Shrunken(
                f"{where} no longer has {len(versions)} releases that docs/data/releases.json has ({shown}). "
                "Nothing was written. "
                "If they are really gone, run: python3 -m scripts releases --accept-fewer"
            )


def already_known(last: ReleaseData | None) -> dict[str, tuple[str, ...]]:
    """Return the dependencies that the last file has; a released wheel never changes."""
    if last is None:
        return {}
    return {r.version: r.dependencies for r in last.releases if r.dependencies is not None}


def differences(before: ReleaseData | None, after: ReleaseData) -> list[str]:
    """Return one line for each release that is new, gone or different."""
    old = {release.version: release for release in before.releases} if before else {}
    new = {release.version: release for release in after.releases}
    lines = []
    for version in in_order(old.keys() | new.keys()):
        if version not in new:
            lines.append(f"{version}: gone")
        elif version not in old:
            lines.append(f"{version}: new")
        elif old[version] != new[version]:
            lines.append(f"{version}: {', '.join(_changed_fields(old[version], new[version]))} changed")
    return lines


def _facts(
    version: str, listed: Indexed | None, section: Section | None, needs: Mapping[str, tuple[str, ...]]
) -> Release:
    return Release(
        version=version,
        changelog_day=section.day if section else None,
        upload_day=listed.upload_day if listed else None,
        on_index=listed is not None,
        yanked=listed.yanked if listed else False,
        requires_python=listed.requires_python if listed else None,
        dependencies=needs[version] if listed and listed.wheel else None,
        dependencies_unknown=_why_unknown(listed),
        labels=(),
    )


def _why_unknown(listed: Indexed | None) -> Unknown | None:
    if listed is None:
        return Unknown.NOT_ON_INDEX
    return None if listed.wheel else Unknown.SDIST_ONLY


def _labelled(release: Release, before: Release | None, section: Section | None) -> Release:
    found = labels.from_facts(release, before)
    if section:
        found |= labels.from_notes(changelog.items(section.body))
    return release.model_copy(update={"labels": tuple(label for label in Label if label in found)})


def _missing(wanted: Iterable[str], have: Iterable[Indexed | Section]) -> list[str]:
    return in_order(set(wanted) - {entry.version for entry in have})


def _changed_fields(old: Release, new: Release) -> list[str]:
    return [name for name in Release.model_fields if getattr(old, name) != getattr(new, name)]
