"""The issue forms as records, read as GitHub reads them, and the owners of files."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from scripts.setup import ROOT

GITHUB = ROOT / ".github"
TEMPLATES = GITHUB / "ISSUE_TEMPLATE"
FORMS = sorted(path.name for path in TEMPLATES.glob("*.yml") if path.name != "config.yml")
KINDS = sorted({name.rpartition("_")[0] for name in FORMS})

Text = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+$")]


class Closed(BaseModel):
    """Something that has no other keys than GitHub knows."""

    model_config = ConfigDict(extra="forbid")


class Shown(Closed):
    """What is said, not asked."""

    value: Text


class Asked(Closed):
    """What is said around a field."""

    label: Text
    description: Text
    placeholder: Text | None = None


class Chosen(Closed):
    """What is said around a list of choices."""

    label: Text
    description: Text
    options: list[Text] = Field(min_length=2)


class Validations(Closed):
    """What the form insists on."""

    required: bool


class Said(Closed):
    """A part of the form without an answer."""

    type: Literal["markdown"]
    attributes: Shown


class Written(Closed):
    """A field for text."""

    type: Literal["input", "textarea"]
    id: Id
    attributes: Asked
    validations: Validations | None = None


class Choice(Closed):
    """A field with choices."""

    type: Literal["dropdown"]
    id: Id
    attributes: Chosen
    validations: Validations | None = None


class Form(Closed):
    """One issue form."""

    name: Text
    description: Text
    title: str
    labels: list[Text] = Field(min_length=1)
    body: list[Annotated[Said | Written | Choice, Field(discriminator="type")]] = Field(min_length=1)

    @property
    def fields(self) -> list[Written | Choice]:
        """The parts that ask for something."""
        return [part for part in self.body if not isinstance(part, Said)]


def form(name: str, folder: Path = TEMPLATES) -> Form:
    """Read one form."""
    return Form.model_validate(load(folder / name))


def load(path: Path) -> Any:
    """Read a file of YAML, keys that stand twice in one mapping refused."""
    return yaml.load(path.read_text("utf-8"), Loader=_Once)


class _Once(yaml.SafeLoader):
    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"a key twice in line {node.start_mark.line + 1}"
        return super().construct_mapping(node, deep)


def owners_by_pattern(text: str) -> dict[str, list[str]]:
    """Return the owners of each pattern of a CODEOWNERS file, in order."""
    lines = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {pattern: owners for pattern, *owners in lines}


def owners_of(path: str, patterns: dict[str, list[str]]) -> list[str]:
    """Return whom GitHub asks about a file: the last pattern that matches wins."""
    matching = [owners for pattern, owners in patterns.items() if _matches(path, pattern)]
    return matching[-1] if matching else []


def _matches(path: str, pattern: str) -> bool:
    if pattern == "*":
        return True
    assert pattern.startswith("/"), f"{pattern} is not bound to the root"
    if pattern.endswith("/"):
        return f"/{path}".startswith(pattern)
    return fnmatchcase(f"/{path}", pattern) and pattern.count("/") == path.count("/") + 1


def default_owner() -> str:
    """Return who owns the repository as long as nobody has set its address."""
    found = re.search(
        r"REPOSITORY_URL, \"https://github\.com/([^/\"]+)/", (ROOT / "mkdocs.yml").read_text("utf-8")
    )
    assert found, "mkdocs.yml: no default of extra.repository"
    return found[1]
