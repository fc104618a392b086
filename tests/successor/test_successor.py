"""The successor gets our pages in a form that it reads, and a loss is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from scripts.setup import ROOT
from scripts.successor import comparing, model, table
from scripts.successor.command import fewer, lines
from scripts.successor.configuration import configuration
from scripts.successor.model import Count, SuccessorData
from scripts.successor.words import TOLD

OURS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def found(**counts: tuple[int, int]) -> SuccessorData:
    made = tuple(Count(kind=kind, ours=ours, theirs=theirs) for kind, (ours, theirs) in counts.items())
    return SuccessorData(release="1.0", day=date(2026, 11, 29), warnings=3, counts=made)


@pytest.mark.parametrize("spoken", ["ja", "en"])
def test_a_configuration_has_the_whole_menu_in_its_language_and_relative_folders(spoken: str) -> None:
    made = yaml.safe_load(configuration(OURS, spoken, ROOT))
    assert OURS.count(".md\n") == str(made["nav"]).count(".md'")
    assert ("サポート" in str(made["nav"])) == (spoken == "ja")
    assert made["docs_dir"] == f"docs/{spoken}"
    assert not Path(made["site_dir"]).is_absolute()
    assert not made.keys() & {"plugins", "hooks"}


def test_programs_are_found_in_their_folders() -> None:
    extensions = yaml.safe_load(configuration(OURS, "ja", ROOT))["markdown_extensions"]
    snippets = next(each["pymdownx.snippets"] for each in extensions if "pymdownx.snippets" in each)
    assert [Path(path).is_dir() for path in snippets["base_path"]] == [True, True]
    assert snippets["check_paths"] is True


def test_both_sites_are_counted_on_the_same_pages(tmp_path: Path) -> None:
    page = '<h2 id="a">A</h2><pre>1</pre><table></table>{}<a class="mark official" href="#source-a">1</a>'
    for site, more in (("ours", '<abbr title="x">y</abbr><link integrity="sha384-x">'), ("theirs", "")):
        (tmp_path / site / "en").mkdir(parents=True)
        (tmp_path / site / "en" / "index.html").write_text(page.format(more), encoding="utf-8")
    (tmp_path / "ours" / "index.html").write_text('<meta http-equiv="refresh">', encoding="utf-8")
    (tmp_path / "ours" / "en" / "index.md").write_text("# A", encoding="utf-8")
    pages = comparing.pages_of(tmp_path / "ours")
    assert pages == ["en/index.html"]
    counts = comparing.compare(tmp_path / "ours", tmp_path / "theirs", pages)
    told = {count.kind: (count.ours, count.theirs) for count in counts}
    assert told["pages"] == told["headings"] == told["programs"] == told["marks"] == (1, 1)
    assert told["tooltips"] == told["fingerprints"] == told["twins"] == (1, 0)


def test_a_loss_is_named_and_growth_is_none() -> None:
    before = found(pages=(100, 100), tables=(10, 5))
    assert fewer(before, found(pages=(120, 120), tables=(12, 6))) == []
    assert fewer(before, found(pages=(120, 119), tables=(12, 6))) == ["pages"]
    assert fewer(before, found(pages=(100, 100), tables=(10, 4), tabs=(1, 0))) == ["tables"]


def test_what_was_found_is_told_and_kept(tmp_path: Path) -> None:
    data = found(pages=(2, 1))
    assert lines(data) == ["Zensical 1.0: built, 3 warnings", "  pages       1 of 2"]
    model.save(data, tmp_path / "successor.json")
    assert model.load(tmp_path / "successor.json") == data


def test_what_is_not_there_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(model.BadData, match="successor --record"):
        model.load(tmp_path / "successor.json")


@pytest.mark.parametrize("spoken", ["ja", "en"])
def test_the_table_has_a_row_for_each_kind_and_a_plan_for_each_loss(spoken: str) -> None:
    rows = table.render(spoken).splitlines()[4:]
    counts = model.load().counts
    assert len(rows) == len(counts) == len(TOLD)
    for row, count in zip(rows, counts, strict=True):
        plan = row.rstrip(" |").rpartition("| ")[2]
        assert (plan == "—") == (count.theirs >= count.ours), row
