from __future__ import annotations

from scripts.search.index import of_language

WHOLE = {
    "config": {"lang": ["ja", "en"], "separator": " "},
    "docs": [
        {"location": "", "title": "ホーム", "text": ""},
        {"location": "client/#a", "title": "A", "text": "英語 en/ の話"},
        {"location": "en/", "title": "Home", "text": ""},
        {"location": "en/client/#a", "title": "A", "text": ""},
        {"location": "entra/", "title": "Entra", "text": ""},
    ],
}


def test_the_default_language_has_what_stands_outside_the_other_folders() -> None:
    index = of_language(WHOLE, "ja")
    assert [entry["location"] for entry in index["docs"]] == ["", "client/#a", "entra/"]
    assert index["config"] == {"lang": ["ja"], "separator": " "}


def test_the_other_language_has_locations_relative_to_its_own_root() -> None:
    index = of_language(WHOLE, "en")
    assert [entry["location"] for entry in index["docs"]] == ["", "client/#a"]


def test_the_whole_index_is_left_as_it_was() -> None:
    of_language(WHOLE, "en")
    assert WHOLE["docs"][2]["location"] == "en/"
