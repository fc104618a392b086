"""Keep every outcome as soon as it is there, so that an interrupted run goes on where it stopped.

Writes .cache/probes/outcomes.jsonl, one line an outcome.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from scripts.probes import probes
from scripts.probes.outcome import Outcome
from scripts.setup import ROOT

FILE = ROOT / ".cache" / "probes" / "outcomes.jsonl"


class Journal:
    """The outcomes of this and of earlier runs; safe to use from many threads."""

    def __init__(self, file: Path = FILE) -> None:
        self._file = file
        self._lock = threading.Lock()

    def add(self, outcome: Outcome) -> None:
        """Append one outcome."""
        line = {"digest": probes.digest(outcome.probe), **outcome.model_dump(mode="json")}
        with self._lock:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what was kept and asked as it is asked now; a half-written line is passed over."""
        if not self._file.is_file():
            return
        for line in self._file.read_text(encoding="utf-8").splitlines():
            try:
                entry = json.loads(line)
                asked_by = entry.pop("digest")
                outcome = Outcome.model_validate(entry)
            except (ValueError, KeyError, AttributeError, ValidationError):
                continue
            if outcome.probe in probes.PROBES and asked_by == probes.digest(outcome.probe):
                yield outcome

    def forget(self) -> None:
        """Drop everything that was kept."""
        self._file.unlink(missing_ok=True)
