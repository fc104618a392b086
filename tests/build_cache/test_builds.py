"""A build with records writes what one without writes, and tells what that one tells."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.build_cache.conftest import Built, built
from tests.site.test_serve import PAGE, write


def without(project: Path) -> Built:
    done = built(project, PAGE_CACHE="off")
    assert done.exit_code == 0, done.log
    return done


def records(project: Path) -> list[Path]:
    return sorted((project / ".cache" / "pages").rglob("*.page"))


def same(one: Built, other: Built) -> bool:
    """Compare two builds byte by byte; the compressed sitemap holds the second it was made in."""
    names = one.files.keys() | other.files.keys()
    differ = [name for name in names if one.files.get(name) != other.files.get(name)]
    return differ in ([], ["sitemap.xml.gz"])


def test_a_build_writes_the_same_with_and_without_records(many: Path) -> None:
    plain, first, second = without(many), built(many), built(many)
    assert len(records(many)) == 28
    assert same(plain, first)
    assert same(plain, second)


def test_a_build_without_records_leaves_none(many: Path) -> None:
    without(many)
    assert records(many) == []


def test_records_are_used(many: Path) -> None:
    built(many)
    before = {path: path.stat().st_mtime_ns for path in records(many)}
    write(many, "ja", "page-3", PAGE.format(title="Page 3", text="new\n\n## Part {#part}"))
    done = built(many)
    assert b"<p>new</p>" in done.files["page-3/index.html"]
    changed = {path.name for path in records(many) if before[path] != path.stat().st_mtime_ns}
    assert changed == {"page-3.md.page"}
    assert same(done, without(many))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a test choose processors")
def test_one_processor_writes_what_several_write(many: Path) -> None:
    one = {min(os.sched_getaffinity(0))}
    assert same(built(many, PAGE_CACHE="off", limit=lambda: os.sched_setaffinity(0, one)), without(many))


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole.replace(b"Part", b"Fart"),
        lambda whole: b"0" * 64 + whole[64:],
        lambda _: b"\x80\x05" + os.urandom(200),
    ],
    ids=["empty", "half", "changed", "of another key", "noise"],
)
def test_a_damaged_record_changes_nothing(damage, many: Path) -> None:
    plain = built(many)
    for path in records(many):
        path.write_bytes(damage(path.read_bytes()))
    assert same(built(many), plain)


def test_records_of_other_code_change_nothing(many: Path) -> None:
    built(many)
    words = many / "scripts" / "hooks" / "page_end.py"
    words.write_text(words.read_text("utf-8").replace('"History"', '"Story"'), encoding="utf-8")
    done = built(many)
    assert b"Story" in done.files["en/page-1/index.html"]
    assert same(done, without(many))


def test_a_program_a_page_shows_is_part_of_it(many: Path) -> None:
    built(many)
    (many / "snippets" / "trial.py").write_text('# Without openai.\nprint("second")\n', encoding="utf-8")
    done = built(many)
    assert b"second" in done.files["en/page-1/index.html"]
    assert same(done, without(many))


def test_the_address_of_the_site_is_part_of_every_page(many: Path) -> None:
    built(many)
    done = built(many, SITE_URL="https://elsewhere.example/")
    assert b"https://elsewhere.example/page-1/" in done.files["page-1/index.md"]
    assert same(done, built(many, SITE_URL="https://elsewhere.example/", PAGE_CACHE="off"))


def test_a_link_that_another_page_broke_is_told(many: Path) -> None:
    built(many)
    write(many, "ja", "page-3", PAGE.format(title="Page 3", text="no part"))
    done = built(many)
    assert done.exit_code != 0
    assert "'ja/page-2.md' contains a link 'page-3.md#part'" in done.log
    (many / "docs" / "ja" / "page-3.md").unlink()
    gone = built(many)
    assert gone.exit_code != 0
    assert "'ja/page-2.md' contains a link 'page-3.md#part', but the target" in gone.log


def test_what_a_page_warns_of_is_told_by_every_build(many: Path) -> None:
    write(many, "ja", "page-3", PAGE.format(title="Page 3", text="[x](absent.md)\n\n## Part {#part}"))
    told = [built(many), built(many), built(many, PAGE_CACHE="off")]
    assert [one.exit_code for one in told] == [1, 1, 1]
    assert [one.log.count("'absent.md'") for one in told] == [1, 1, 1]


def test_a_page_that_cannot_be_made_is_told_once(many: Path) -> None:
    write(many, "ja", "page-3", "# no front matter\n")
    done = built(many)
    assert done.exit_code != 0
    assert done.log.count("docs/ja/page-3.md:1: found no front matter") == 1
    assert "Traceback" not in done.log
