"""Content of so many pages."""

import pytest

from scripts.bench.peers import growth

CONFIGURATION = """nav:
  - Home: index.md
  - REST:
      - When: rest/when.md
      - Chat: rest/chat.md
  - About:
      - Data: about/data.md
      - Deeper:
          - Double: about/double.md
plugins: []
"""


def test_articles_are_repeated_in_turn_within_their_section(given):
    menu = growth.sized(given.sections, 16, [])
    assert menu[1].keys == ("rest/when", "rest/chat", "rest/when--2", "rest/chat--2", "rest/when--3")
    assert menu[2] == given.sections[2]
    assert len(growth.content(given, menu).pages) == 16


def test_a_copy_has_the_text_of_its_original(given):
    grown = growth.content(given, growth.sized(given.sections, 14, []))
    copy = grown.of("en")["rest/chat--2"]
    assert copy.body == given.of("en")["rest/chat"].body
    assert copy.file == "en/rest/chat--2/index.md"


def test_what_is_spare_is_left_out_from_the_end(given):
    spare = growth.spare(given.sections, ['{"page": "about/data#x"}'])
    assert spare == ["rest/chat", "about/double"]
    menu = growth.sized(given.sections, 8, spare)
    assert growth.keys(menu) == ["", "rest/when", "rest/chat", "about/data"]


@pytest.mark.parametrize("text", ['"rest/chat"', '"../rest/chat.md"', '"/rest/chat/"'])
def test_a_page_that_data_lead_to_is_not_spare(given, text):
    assert growth.spare(given.sections, [text]) == ["about/double"]


def test_no_site_is_cut_down_further_than_data_allow(given):
    with pytest.raises(ValueError, match="cannot be cut down to 2 pages"):
        growth.sized(given.sections, 2, ["rest/chat"])


def test_our_project_gets_the_same_pages(given, tmp_path):
    for language in ("ja", "en"):
        for key in ("index", *growth.keys(given.sections)[1:]):
            page = tmp_path / "docs" / language / f"{key}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"{language} {key}", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    growth.project(tmp_path, given.sections, growth.sized(given.sections, 12, []))
    assert (tmp_path / "docs/en/rest/when--2.md").read_text(encoding="utf-8") == "en rest/when"
    configuration = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    line = "      - When: rest/when.md\n"
    assert configuration == CONFIGURATION.replace(line, f"{line}      - When: rest/when--2.md\n")


def test_the_menu_loses_what_is_left_out_and_the_headings_above_it():
    left = growth.with_entries(CONFIGURATION, {"about/double", "rest/chat"}, {})
    gone = "      - Deeper:\n          - Double: about/double.md\n"
    assert left == CONFIGURATION.replace(gone, "").replace("      - Chat: rest/chat.md\n", "")
