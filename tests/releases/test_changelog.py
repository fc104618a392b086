from datetime import date
from pathlib import Path

import pytest

from scripts.releases import changelog

CASES = Path(__file__).parent / "changelogs"
BOTH_FORMS = """# Changelog

## [2.1.0](https://github.com/openai/openai-python/compare/v2.0.0...v2.1.0) (2026-08-03)


### ⚠ BREAKING CHANGES

* **api:** one

### Features

* **client:** two `## 9.9.9 (2026-01-01)`
* three -&gt; four

## 2.0.0-alpha.1 (2026-07-31)

Full Changelog: [v1.0.0...v2.0.0](https://github.com/openai/openai-python/compare/v1.0.0...v2.0.0)
"""


def test_headings_with_and_without_a_link_are_read():
    first, second = changelog.parse(BOTH_FORMS)
    assert (first.version, first.day) == ("2.1.0", date(2026, 8, 3))
    assert (second.version, second.day) == ("2.0.0a1", date(2026, 7, 31))
    assert second.body.startswith("Full Changelog:")


def test_a_body_ends_where_the_next_release_begins():
    first, _ = changelog.parse(BOTH_FORMS)
    assert first.body.startswith("### ⚠ BREAKING CHANGES")
    assert first.body.endswith("four")


def test_windows_line_ends_make_no_difference():
    plain, windows = changelog.parse(BOTH_FORMS), changelog.parse(BOTH_FORMS.replace("\n", "\r\n"))
    assert [section.version for section in plain] == [section.version for section in windows]
    assert plain[0].body.split() == windows[0].body.split()


def test_items_have_section_scope_and_plain_text():
    first, _ = changelog.parse(BOTH_FORMS)
    one, two, three = changelog.items(first.body)
    assert (one.section, one.scope, one.text) == ("⚠ BREAKING CHANGES", "api", "api: one")
    assert (two.section, two.scope) == ("Features", "client")
    assert (three.scope, three.text) == ("", "three -> four")


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda path: path.stem)
def test_an_unknown_form_is_refused_in_one_sentence(case):
    text, _, expected = case.read_text(encoding="utf-8").partition("\n<!-- refused: ")
    with pytest.raises(changelog.UnknownForm) as refused:
        changelog.parse(text)
    assert str(refused.value) == expected.removesuffix(" -->\n")


def test_a_note_longer_than_github_allows_is_refused():
    with pytest.raises(changelog.UnknownForm, match="have 125001 characters"):
        changelog.parse(f"## 1.0.0 (2024-01-01)\n\n{'a' * 125_001}\n")
