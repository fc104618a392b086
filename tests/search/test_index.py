from __future__ import annotations

from scripts.search.index import of_language

WHOLE = {
    "config": {"lang": ["ja", "en"], "separator": " ", "fields": {"title": {"boost": 9.0}}},
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
    assert index["config"]["lang"] == ["ja"]
    assert index["config"]["separator"] == " "


def test_the_other_language_has_locations_relative_to_its_own_root() -> None:
    index = of_language(WHOLE, "en")
    assert [entry["location"] for entry in index["docs"]] == ["", "client/#a"]


def test_the_whole_index_is_left_as_it_was() -> None:
    of_language(WHOLE, "en")
    assert WHOLE["docs"][2]["location"] == "en/"


GROUPS = (frozenset({"quota", "クォータ"}), frozenset({"429", "レート制限"}))


def entry_of(title: str, text: str, location: str = "a/") -> dict:
    whole = WHOLE | {"docs": [{"location": location, "title": title, "text": text, "tags": ["support"]}]}
    return of_language(whole, "ja", GROUPS)["docs"][0]


def test_other_names_stand_in_fields_of_their_own() -> None:
    entry = entry_of("クォータを増やす", "<p>429 が返る</p>")
    assert (entry["other_titles"], entry["other_words"]) == ("quota", "レート制限")
    assert (entry["title"], entry["text"]) == ("クォータを増やす", "<p>429 が返る</p>")


def test_an_entry_without_other_names_has_no_such_fields() -> None:
    assert entry_of("題", "文").keys() == {"location", "title", "text"}


def test_every_field_of_the_entries_is_configured() -> None:
    fields = of_language(WHOLE, "ja")["config"]["fields"]
    assert fields.keys() == {"title", "other_titles", "other_words", "asked"}


def test_the_section_that_answers_a_question_has_its_wording_and_no_other_section() -> None:
    index = of_language(WHOLE, "en", (), {"client/#a": "Why so?"})
    assert [entry.get("asked") for entry in index["docs"]] == [None, "Why so?"]


def test_the_list_of_questions_comes_after_the_answers() -> None:
    assert entry_of("質問", "", "support/questions/#auth")["boost"] < 1


def test_the_notes_of_releases_come_after_articles() -> None:
    assert entry_of("1.0.0", "", "releases/1/#v1-0-0")["boost"] < 1


def test_the_home_page_comes_after_the_pages_it_leads_to() -> None:
    assert entry_of("ホーム", "", "")["boost"] == entry_of("ホーム", "", "#now")["boost"] < 1
    assert "boost" not in entry_of("題", "文", "client/choose/")
