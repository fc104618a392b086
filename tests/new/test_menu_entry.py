"""One line more in each list of mkdocs.yml, and every other byte as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.new import menu
from scripts.new.menu_entry import Entry, with_entry
from scripts.new.place import Place
from scripts.new.refusal import Refused
from scripts.new.scalar import scalar
from scripts.setup import ROOT

REAL = (ROOT / "mkdocs.yml").read_text("utf-8")
SMALL = """# a comment
nav: # the menu
  - Home: index.md
  - Client: # of the library
      - Choose: client/choose.md # the first one

      # before the last
      - Keys:   client/keys.md
  - About:
    - Data: about/data.md
plugins:
  - i18n:
      languages:
        - locale: ja
          nav_translations:
            Home: ホーム
            Choose: 選ぶ # a comment
            About: このサイト
        - locale: en
"""


def entry(label: str = "My topic", japanese: str = "話題", place: str = "client/my-topic") -> Entry:
    section, _, slug = place.rpartition("/")
    return Entry(Place(section, slug), label, japanese, is_named=True)


def added(before: str, after: str) -> list[str]:
    """Return the lines that were added; the rest must be what it was, in the same order."""
    old, new = iter(before.split("\n")), after.split("\n")
    expected = next(old, None)
    more = []
    for line in new:
        if line == expected:
            expected = next(old, None)
        else:
            more.append(line)
    assert expected is None
    return more


def test_the_page_goes_after_the_last_of_its_section_and_its_translation_beside_a_neighbour():
    after = with_entry(SMALL, entry())
    lines = after.split("\n")
    assert added(SMALL, after) == ["      - My topic: client/my-topic.md", "            My topic: 話題"]
    assert lines[lines.index("      - My topic: client/my-topic.md") - 1] == "      - Keys:   client/keys.md"
    assert lines[lines.index("            My topic: 話題") - 1] == "            Choose: 選ぶ # a comment"


def test_a_section_without_a_translated_neighbour_has_its_translation_at_the_end():
    after = with_entry(SMALL, entry(place="about/my-topic"))
    assert "    - Data: about/data.md\n    - My topic: about/my-topic.md\nplugins:" in after
    assert "            About: このサイト\n            My topic: 話題\n" in after


def test_a_label_that_is_the_same_in_both_languages_is_not_translated():
    assert added(SMALL, with_entry(SMALL, entry("Entra ID", "Entra ID"))) == [
        "      - Entra ID: client/my-topic.md"
    ]


def test_a_label_that_has_this_translation_already_is_listed_alone():
    after = with_entry(SMALL, entry("About", "このサイト"))
    assert added(SMALL, after) == ["      - About: client/my-topic.md"]


def test_windows_line_ends_stay():
    before = SMALL.replace("\n", "\r\n")
    after = with_entry(before, entry())
    assert "\n" not in after.replace("\r\n", "")
    assert after.replace("\r\n", "\n") == with_entry(SMALL, entry())


def test_a_file_that_ends_without_a_line_end_is_extended():
    before = SMALL[: SMALL.index("        - locale: en")].rstrip("\n")
    assert with_entry(before, entry(place="about/x")).endswith("\n            My topic: 話題")


@pytest.mark.parametrize(
    "section",
    sorted({item.value.rpartition("/")[0] for items in menu.read(REAL).lists for item in items} - {""}),
)
def test_every_section_of_the_real_menu_takes_a_page(section):
    after = with_entry(REAL, entry("My topic", "話題", f"{section}/my-topic"))
    assert len(added(REAL, after)) == 2
    listed = [item for items in menu.read(after).lists for item in items if item.label == "My topic"]
    assert [item.value for item in listed] == [f"{section}/my-topic.md"]
    assert menu.read(after).translations["My topic"].value == "話題"


@settings(max_examples=60, deadline=None)
@given(label=st.text(min_size=1), japanese=st.text(min_size=1))
def test_any_label_is_read_back_as_it_was_or_refused(label, japanese):
    try:
        after = with_entry(SMALL, entry(label, japanese))
    except Refused:
        return
    listed = [item.label for items in menu.read(after).lists for item in items if "my-topic" in item.value]
    assert listed == [label]
    if label != japanese:
        assert menu.read(after).translations[label].value == japanese


@pytest.mark.parametrize(
    "text", ["404", "yes", "a: b", "# a", "- a", "a #b", "2026-11-25", "0x1F", "null", "", "[a]", "'", "~"]
)
def test_what_yaml_would_take_for_something_else_is_quoted(text):
    assert scalar(text) != text
    assert yaml.safe_load(scalar(text)) == text


@pytest.mark.parametrize("text", ["My topic", "話題", "0.28 → 1.x", "画像を送る#1", "C# and a:b"])
def test_plain_words_stay_as_they_are(text):
    assert scalar(text) == text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "  - About:\n    - Data: about/data.md",
            "  - About: [Data: about/data.md]",
            "about/: does not start",
        ),
        ("      - Keys:   client/keys.md", "      - client/keys.md", "an entry of `nav` without a label"),
        ("      - Keys:   client/keys.md", "      - {}", "an entry of `nav` without a label"),
        (
            "      - Keys:   client/keys.md",
            "      - Keys: >\n          client/keys.md",
            "would change other entries",
        ),
        ("  - Home: index.md", "  - Home: client/index.md", "the pages of client/ in 2 lists of `nav`"),
        ("    - Data: about/data.md", "    - Data: data.md", "the pages of about/ in 0 lists of `nav`"),
        (
            "            Choose: 選ぶ # a comment",
            "            ? Choose\n            : 選ぶ",
            "does not start its line",
        ),
        ("選ぶ # a comment", "選ぶ\n              こと", "would change other entries"),
        ("          nav_translations:\n", "          names:\n", "no `nav_translations`"),
        ("        - locale: ja", "        - locale: de", "no `nav_translations`"),
        ("  - i18n:", "  - other:", "no `nav_translations`"),
        ("plugins:", "plugins: []\nothers:", "no `nav_translations`"),
        ("nav: # the menu", "menu:", "no list of pages in `nav`"),
    ],
    ids=lambda text: text.strip()[:24],
)
def test_a_menu_of_another_form_is_refused(old, new, told):
    assert old in SMALL
    place = "about/x" if "about" in told else "client/x"
    with pytest.raises(Refused, match=told.removeprefix("about/: ")):
        with_entry(SMALL.replace(old, new, 1), entry(place=place))


def test_the_line_of_what_is_not_understood_is_named():
    text = SMALL.replace("      - Keys:   client/keys.md", "      - client/keys.md")
    with pytest.raises(Refused, match=r"^mkdocs\.yml:8: "):
        with_entry(text, entry())
