"""The text that every peer renders."""

import pytest

from scripts.bench.peers import content


def test_every_page_of_the_menu_is_read_in_both_languages(given):
    assert [page.file for page in given.pages if page.language == "en"] == [
        "en/index.md",
        "en/about/data/index.md",
        "en/about/double/index.md",
        "en/rest/chat/index.md",
        "en/rest/when/index.md",
    ]
    assert {page.address for page in given.pages if page.language == "ja"} == {
        "",
        "about/data/",
        "about/double/",
        "rest/chat/",
        "rest/when/",
    }


def test_a_site_has_its_address_names_menu_and_icon(given):
    assert (given.root, given.names, given.favicon) == (
        "https://site.example/",
        {"ja": "実測ノート", "en": "Field Notes"},
        "<svg/>",
    )
    assert [(section.labels["ja"], section.keys) for section in given.sections] == [
        ("ホーム", ("",)),
        ("REST", ("rest/when", "rest/chat")),
        ("About", ("about/data", "about/double")),
    ]


def test_a_page_is_the_twin_without_what_surrounds_it(given):
    page = given.of("en")["rest/when"]
    assert (page.title, page.description) == ("The [rest/when]", "What it is {{ about }}")
    assert page.body == (
        "See [chat](/en/rest/chat/) and &lt;tag> and &#123;&#123; name }} and &#123;% if %}.\n\n"
        '```python\nprint("{{ https://site.example/rest/chat/ }}")\n```'
    )


def test_a_page_without_description_keeps_its_text():
    page = content.page("# Title\n\nText.\n\n---\n\nColophon.\n", "ja", "a", str)
    assert (page.description, page.body) == ("", "Text.")


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("[a](https://site.example/rest/)", "[a](/rest/)"),
        ('[a](https://site.example/rest/#b "t")', '[a](/rest/ "t")'),
        ("[a](https://site.example/data/a.json)", "[a](https://site.example/data/a.json)"),
        ("[a](https://elsewhere.example/rest/)", "[a](https://elsewhere.example/rest/)"),
        ("`[a](https://site.example/rest/)`", "`[a](https://site.example/rest/)`"),
    ],
)
def test_a_link_to_a_page_leads_there_on_every_site(link, found):
    assert content.with_own_links(link, "https://site.example/", {"rest/"}) == found


def test_templates_and_tags_are_shown_but_code_stays_as_it_is():
    text = "{{ a }} `{{ b }}`\n\n> ````yaml\n> {{ c }}\n> ```\n> {{ d }}\n> ````\n\n{{ e }}"
    changed = content.outside_code(text, lambda part: part.replace("{{", "(("))
    assert changed == "(( a }} `{{ b }}`\n\n> ````yaml\n> {{ c }}\n> ```\n> {{ d }}\n> ````\n\n(( e }}"
