"""The records of the upgrade planner: the content of docs/data/upgrade-steps.json.

The JSON Schema in docs/data is made from these classes; their docstrings are the descriptions there.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from packaging.version import Version
from pydantic import Field, model_validator

from scripts.behaviour.model import QuestionId
from scripts.records import Record
from scripts.releases.model import VersionText

StepId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Python = Annotated[str, Field(pattern=r"^3\.[0-9]{1,2}$")]


class Kind(StrEnum):
    """How hard a step is: the reader's program stops, does something else, or somebody may notice."""

    STOPS = "stops"
    CHANGES = "changes"
    MAY_BE_NOTICED = "may-be-noticed"


class Client(StrEnum):
    """How a program builds its client."""

    MODULE = "module"
    AZURE = "azure"
    V1 = "v1"


class Touch(StrEnum):
    """What a program may touch; the form offers them in this order."""

    HTTP_CLIENT = "http-client"
    PROXIES = "proxies"
    PRIVATE_CA = "private-ca"
    GATEWAY = "gateway"
    AZURE_DEPLOYMENT = "azure-deployment"
    RETRIES = "retries"
    ERROR_TEXT = "error-text"
    EXCEPTIONS = "exceptions"
    STREAMING = "streaming"
    ASYNC = "async"
    TOOLS = "tools"
    ASSISTANTS = "assistants"
    EMBEDDINGS = "embeddings"
    MEDIA = "media"
    ENTRA_ID = "entra-id"
    ENVIRONMENT = "environment"
    TESTS = "tests"
    TYPES = "types"
    CONSOLE_COMMAND = "console-command"
    DEPENDENCIES = "dependencies"


class Text(Record):
    """A text in both languages; code spans in backticks."""

    ja: Annotated[str, Field(min_length=4, max_length=300)]
    """In Japanese."""
    en: Annotated[str, Field(min_length=4, max_length=300)]
    """In English."""


class Evidence(Record):
    """What a step rests on: exactly one of a measured question, a file of ours and a public source."""

    question: QuestionId | None = None
    """Question of docs/data/behaviour.json whose answer changes at the release of the step."""
    file: Annotated[str, Field(pattern=r"^(tests|docs/data)/\S+$")] | None = None
    """Test or data file of this project."""
    url: Annotated[str, Field(pattern=r"^https://\S+$")] | None = None
    """Public address."""
    read: date | None = None
    """Day on which the public address was read."""

    @model_validator(mode="after")
    def _is_one_thing(self) -> Evidence:
        if sum(one is not None for one in (self.question, self.file, self.url)) != 1:
            raise ValueError("evidence is exactly one of question, file and url")
        if (self.url is None) != (self.read is None):
            raise ValueError("a day of reading belongs to a url, and to a url alone")
        return self


class Step(Record):
    """One thing that a reader may meet on the way from an older release to a newer one."""

    id: StepId
    """Stable name."""
    since: VersionText
    """The release at which it begins to matter."""
    until: VersionText | None = None
    """The last release with it, when a later one takes it back; it then matters to nobody who passes by."""
    kind: Kind
    """How hard it is."""
    clients: tuple[Client, ...] = ()
    """Programs that meet it, by how they build their client before the upgrade; empty for all."""
    touches: tuple[Touch, ...] = ()
    """Programs that meet it, by what they touch; one of these is enough; empty for all."""
    pythons: tuple[Python, ...] = ()
    """The Pythons that meet it; empty for all."""
    title: Text
    """What happens."""
    consequence: Text
    """How the reader notices."""
    fix: Text
    """What to do."""
    page: Annotated[str, Field(pattern=r"^[a-z0-9/-]+\.md$")]
    """The article that has the fix, below the folder of a language."""
    anchor: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    """The id of its heading there."""
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    """What it rests on."""


class Companion(Record):
    """A requirement that a release needs beside it today, though its own metadata do not say so."""

    requirement: Annotated[str, Field(pattern=r"^[a-z0-9-]+[<>=!~][^\s\"]+$")]
    """The requirement, as pip takes it."""
    since: VersionText
    """The first release that needs it."""
    until: VersionText
    """The last release that needs it."""
    why: Text
    """The reason."""


class Rest(Record):
    """A release worth going back to: the last before something changed."""

    version: VersionText
    """The release."""
    why: Text
    """What it is the last of."""


class UpgradeSteps(Record):
    """What readers meet between two releases of openai: the content of docs/data/upgrade-steps.json."""

    schema_: Literal["upgrade-steps.schema.json"] = Field(
        default="upgrade-steps.schema.json", alias="$schema"
    )
    """The schema of this file."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """The steps by release; of one release, the hardest first."""
    companions: tuple[Companion, ...]
    """What some releases need beside them."""
    rests: tuple[Rest, ...]
    """Where to go back to, oldest first."""

    @model_validator(mode="after")
    def _steps_are_in_order_and_told_apart(self) -> UpgradeSteps:
        kinds = list(Kind)
        order = [(Version(step.since), kinds.index(step.kind)) for step in self.steps]
        if wrong := next((i for i in range(1, len(order)) if order[i] < order[i - 1]), 0):
            raise ValueError(f"{self.steps[wrong].id} stands after a later release or a milder step")
        ids = [step.id for step in self.steps]
        if twice := sorted({name for name in ids if ids.count(name) > 1}):
            raise ValueError(f"{', '.join(twice)}: an id stands for one step")
        rests = [Version(rest.version) for rest in self.rests]
        if rests != sorted(set(rests)):
            raise ValueError("the places to go back to stand oldest first, each once")
        return self
