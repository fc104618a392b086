"""What came of one probe on one release."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from scripts.behaviour.model import Value
from scripts.records import Record


class Outcome(Record):
    """Answers, or why there are none."""

    release: str
    """The release of openai."""
    probe: str
    """The probe."""
    day: date
    """Day (UTC) of the measurement."""
    python: str
    """The Python that it was run on."""
    packages: dict[str, str]
    """Versions of the packages that can change an answer, by name."""
    answers: dict[str, Value]
    """Answers by question; empty when the probe failed, or has no question for this release."""
    failed: str | None = None
    """Why there are no answers; None when the probe came to its end."""

    def same_as(self, other: Outcome) -> bool:
        """Tell whether two releases answer alike."""
        return (self.answers, self.failed is None) == (other.answers, other.failed is None)


Known = Mapping[str, Mapping[str, Outcome]]
"""Probe → release → outcome."""
