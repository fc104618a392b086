from xml.etree import ElementTree

import pytest

from scripts.releases import feeds
from scripts.releases.feeds import Publisher
from scripts.releases.model import Label
from tests.releases.conftest import catalogue, release, summary
from tests.site import atom

NAMES = {"a": feeds.ATOM}
HOME = "https://site.example/en/"
EVERY = catalogue(
    release("1.0.0", upload_day="2024-01-01"),
    release("1.1.0", upload_day="2024-01-03", labels=["azure"]),
    release("1.2.0", upload_day=None, on_index=False, changelog_day="2024-01-04"),
    release("1.10.0", upload_day="2024-01-05"),
    release("1.9.0", upload_day="2024-01-05", labels=["python"]),
    summaries=(summary("1.10.0", Label.AZURE),),
)


def feed(name, language="en", every=EVERY):
    return ElementTree.fromstring(feeds.render(every, Publisher(language, "Notes", HOME))[name].encode())


def titles(root):
    return [title.text for title in root.findall("a:entry/a:title", NAMES)]


def test_all_releases_stand_newest_first():
    assert titles(feed("feed.xml")) == [
        f"openai {version}" for version in ("1.10.0", "1.9.0", "1.2.0", "1.1.0", "1.0.0")
    ]


def test_the_feed_for_azure_has_those_of_rule_and_judgement():
    assert titles(feed("azure.xml")) == ["openai 1.10.0", "openai 1.1.0"]


@pytest.mark.parametrize("name", ["feed.xml", "azure.xml"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_feed_has_all_that_atom_asks_for(name, language):
    text = feeds.render(EVERY, Publisher(language, "Notes", HOME))[name]
    assert atom.faults(text, f"{HOME}releases/{name}") == []
    root = feed(name, language)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert root.findtext("a:id", None, NAMES) == f"{HOME}releases/{name}"
    assert root.find("a:link[@rel='self']", NAMES).get("href") == f"{HOME}releases/{name}"
    assert root.findtext("a:author/a:name", None, NAMES) == "Notes"
    for element in (root, *root.findall("a:entry", NAMES)):
        assert element.findtext("a:title", None, NAMES)
        assert element.findtext("a:updated", None, NAMES).endswith("T00:00:00Z")
    ids = [element.text for element in root.findall("a:entry/a:id", NAMES)]
    assert len(ids) == len(set(ids))


def test_an_entry_leads_to_our_page_and_to_upstream_and_has_text_and_labels():
    first = feed("feed.xml").find("a:entry", NAMES)
    assert first.findtext("a:id", None, NAMES) == f"{HOME}releases/1/#v1-10-0"
    assert [link.get("href") for link in first.findall("a:link", NAMES)] == [
        f"{HOME}releases/1/#v1-10-0",
        "https://github.com/openai/openai-python/releases/tag/v1.10.0",
    ]
    assert first.findtext("a:summary", None, NAMES) == "`api_key` may be a <function>."
    assert first.find("a:category", NAMES).get("term") == "azure"


def test_a_release_without_a_summary_names_its_labels_or_says_that_there_are_none():
    texts = [text.text for text in feed("feed.xml").findall("a:entry/a:summary", NAMES)]
    assert texts[1] == "Python floor"
    assert "cannot be installed" in texts[2]
    assert texts[4] == "No change that a label stands for."


def test_the_feed_of_all_releases_does_not_grow_for_ever():
    many = catalogue(*(release(f"1.{number}.0") for number in range(100)))
    assert len(titles(feed("feed.xml", every=many))) == feeds.MOST_ENTRIES


def test_the_same_data_give_the_same_bytes():
    publisher = Publisher("ja", "Notes", HOME)
    assert feeds.render(EVERY, publisher) == feeds.render(EVERY, publisher)
