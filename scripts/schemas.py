"""Write the schemas of docs/data from the classes: python -m scripts.schemas [--check].

Reads the models of each room; writes docs/data/<name>.schema.json. With --check it only compares.
"""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.behaviour.model import BehaviourData
from scripts.errors.model import ErrorData
from scripts.errors.reproductions import ReproductionData
from scripts.exports.model import DateData
from scripts.files import write_atomically
from scripts.old_syntax.model import OldSyntax
from scripts.outside_links.exceptions import LinkExceptions
from scripts.planner.model import UpgradeSteps
from scripts.questions.model import QuestionData
from scripts.records import Record, schema_text
from scripts.releases.model import CorrectionData, ImpactData, ReleaseData
from scripts.setup import ROOT
from scripts.successor.model import SuccessorData

DATA = ROOT / "docs" / "data"
KINDS: dict[str, type[Record]] = {
    "behaviour": BehaviourData,
    "dates": DateData,
    "errors": ErrorData,
    "impact": ImpactData,
    "link-exceptions": LinkExceptions,
    "old-syntax": OldSyntax,
    "questions": QuestionData,
    "releases": ReleaseData,
    "releases-overrides": CorrectionData,
    "reproductions": ReproductionData,
    "successor": SuccessorData,
    "upgrade-steps": UpgradeSteps,
}
"""Name of each data file that has classes, without its ending, and what it holds."""


def main(argv: list[str], folder: Path = DATA) -> int:
    """Write every schema that is not what its classes say; with --check, name them and return 1."""
    stale = stale_in(folder)
    if "--check" in argv:
        for path in stale:
            print(f"docs/data/{path.name} is not what the classes say. Run: python3 -m scripts.schemas")
        return int(bool(stale))
    for path, text in stale.items():
        write_atomically(path, text)
    return 0


def stale_in(folder: Path) -> dict[Path, str]:
    """Return the schema files that differ from the classes, each with the text it should have."""
    texts = {folder / f"{name}.schema.json": schema_text(kind) for name, kind in KINDS.items()}
    return {
        path: text
        for path, text in texts.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
