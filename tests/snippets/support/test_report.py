"""support/report.txt: the form asks for what each desk asks for, and names only programs that exist."""

from __future__ import annotations

import re

import pytest

from scripts.snippets.header import SNIPPETS

TEXT = (SNIPPETS / "support" / "report.txt").read_text(encoding="utf-8")


def test_every_program_that_the_form_names_exists() -> None:
    named = re.findall(r"\b[a-z_]+\.py\b", TEXT)
    assert named
    found = {path.name for path in SNIPPETS.rglob("*.py")}
    assert set(named) <= found


@pytest.mark.parametrize(
    "asked", ["apim-request-id", "time zone", "Region", "deployment", "api-version", "curl", "program"]
)
def test_the_form_asks_for(asked: str) -> None:
    assert asked in TEXT
