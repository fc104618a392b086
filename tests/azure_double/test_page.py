"""The page about the double says what the double does."""

import inspect
import re

import pytest

from scripts.azure_double import checks, scenarios
from scripts.azure_double.credentials import AUDIENCES
from scripts.azure_double.sdk_schema import AZURE_FIELDS
from scripts.setup import ROOT

PAGES = [ROOT / "docs" / language / "about" / "double.md" for language in ("ja", "en")]
either_language = pytest.mark.parametrize("page", PAGES, ids=["ja", "en"])


def section(page, name):
    """Return one section of a page, by the id of its heading."""
    text = page.read_text(encoding="utf-8")
    return text.split(f"{{#{name}}}")[1].split("\n## ")[0]


@either_language
def test_every_scenario_stands_in_the_table_with_its_arguments(page):
    rows = re.findall(r"^\| `(\w+)` \|.*\|(.*)\|$", section(page, "play"), re.MULTILINE)
    told = {name: set(re.findall(r"`(\w+)`", arguments)) for name, arguments in rows}
    assert told == {name: set(inspect.signature(make).parameters) for name, make in scenarios.BY_NAME.items()}


@either_language
def test_every_api_version_is_named(page):
    named = set(re.findall(r"`(\d{4}-\d\d-\d\d(?:-preview)?)`", section(page, "checks")))
    assert named == set(checks.DATED_VERSIONS)


@either_language
def test_audiences_and_azures_own_fields_are_named(page):
    text = section(page, "checks")
    named = AUDIENCES.union(*AZURE_FIELDS.values())
    assert [name for name in sorted(named) if f"`{name}`" not in text] == []
