"""Read a workflow of GitHub Actions as records. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scripts.pages import located

FOLDER = Path(".github", "workflows")
SHELL_LINE = "python3 -m scripts "


@dataclass(frozen=True)
class Step:
    """One step of a job."""

    line: int
    """Where it begins."""
    uses: str
    """The action and the commit it is pinned to; empty for a step that runs a command."""
    run: str
    """The command; empty for a step that uses an action."""
    values: dict[str, str]
    """`with` of an action, `env` of a command."""
    condition: str
    """`if`; empty when there is none."""

    @property
    def action(self) -> str:
        """The action without its commit."""
        return self.uses.partition("@")[0]


@dataclass(frozen=True)
class Job:
    """One job of a workflow."""

    name: str
    """Its key."""
    line: int
    """Where it begins."""
    settings: dict[str, Any]
    """All of it as written, every value as text."""
    steps: tuple[Step, ...]
    """Its steps, in their order."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The jobs that come before it."""
        needs = self.settings.get("needs", [])
        return tuple([needs] if isinstance(needs, str) else needs)

    @property
    def permissions(self) -> dict[str, str]:
        """What its token may do, by what it is about; `all` when it does not say for each."""
        asked = self.settings.get("permissions")
        return asked if isinstance(asked, dict) else {"all": str(asked)}

    @property
    def choices(self) -> list[dict[str, str]]:
        """The values of its matrix, one dict a run; one empty dict without a matrix."""
        matrix = self.settings.get("strategy", {}).get("matrix", {})
        return [{name: value} for name, values in matrix.items() for value in values] or [{}]


@dataclass(frozen=True)
class Workflow:
    """One workflow."""

    path: str
    """File, relative to the root of the project."""
    lines: tuple[str, ...]
    """Its text."""
    settings: dict[str, Any]
    """All of it as written, every value as text."""
    jobs: tuple[Job, ...]
    """Its jobs, as written."""

    @property
    def events(self) -> frozenset[str]:
        """What starts it."""
        on = self.settings.get("on", {})
        return frozenset([on] if isinstance(on, str) else on)


class Unreadable(ValueError):
    """A file that is no workflow; the message says why, in one clause."""


def load(root: Path) -> Iterator[Workflow]:
    """Yield the workflows of a project."""
    for file in sorted((root / FOLDER).glob("*.y*ml")):
        yield read(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))


def read(path: str, text: str) -> Workflow:
    """Return a workflow; Unreadable when it cannot be read as one."""
    try:
        found = located.read(text)
    except yaml.YAMLError as error:
        raise Unreadable(f"YAML that cannot be read ({str(error).splitlines()[0]})") from error
    settings = found.values
    if not isinstance(settings, dict) or not isinstance(settings.get("jobs"), dict):
        raise Unreadable("YAML without `jobs`")
    jobs = tuple(_job(name, job, found) for name, job in settings["jobs"].items())  # type: ignore[union-attr]
    return Workflow(path, tuple(text.splitlines()), settings, jobs)


def _job(name: str, settings: located.Value, found: located.Located) -> Job:
    steps = settings.get("steps", []) if isinstance(settings, dict) else None
    if not isinstance(settings, dict) or not isinstance(steps, list):
        raise Unreadable(f"a job `{name}` without steps")
    where = ("jobs", name)
    made = [
        _step(step, found.line_of((*where, "steps", number)))
        for number, step in enumerate(steps)
        if isinstance(step, dict)
    ]
    return Job(name, found.line_of(where), settings, tuple(made))


def _step(step: dict[str, Any], line: int) -> Step:
    given = [step.get(name) for name in ("with", "env")]
    return Step(
        line=line,
        uses=str(step.get("uses", "")),
        run=str(step.get("run", "")).strip(),
        values={name: str(value) for part in given if isinstance(part, dict) for name, value in part.items()},
        condition=str(step.get("if", "")),
    )
