"""What is written for each peer."""

import json
import tomllib

import pytest
import yaml

from scripts.bench.peers import hexo, starlight, vitepress, zensical
from scripts.bench.peers.command import PEERS
from scripts.bench.peers.sites import ARTICLE


@pytest.mark.parametrize("peer", PEERS.values(), ids=PEERS)
def test_every_page_is_written_with_its_title(peer, given):
    files = peer.files(given)
    pages = [text for name, text in files.items() if name.endswith(".md")]
    assert len(pages) == len(given.pages)
    for text in pages:
        head = yaml.safe_load(text.split("---\n")[1])
        assert head["title"].startswith("The [")
        assert head["description"] == "What it is {{ about }}"
    assert "<svg/>" in files.values()


@pytest.mark.parametrize("peer", PEERS.values(), ids=PEERS)
def test_the_japanese_pages_stand_where_they_are_edited(peer, given):
    assert f"{peer.pages}/rest/chat/index.md" in peer.files(given)


@pytest.mark.parametrize("peer", PEERS.values(), ids=PEERS)
def test_no_other_host_is_named_in_what_is_written(peer, given):
    for name, text in peer.files(given).items():
        assert text.count("https://") == text.count("https://site.example"), name


def test_zensical_has_a_configuration_for_each_language(given):
    files = zensical.files(given)
    english = tomllib.loads(files["en.toml"])["project"]
    assert (english["site_url"], english["site_dir"]) == ("https://site.example/en/", "site/en")
    assert english["nav"][0] == {"Home": ["index.md"]}
    assert english["nav"][1] == {"REST": ["rest/when/index.md", "rest/chat/index.md"]}
    assert english["theme"]["language"] == "en"
    japanese = tomllib.loads(files["ja.toml"])["project"]
    assert japanese["site_name"] == "実測ノート"
    assert japanese["extra"]["alternate"][1] == {"name": "en", "link": "/en/", "lang": "en"}
    assert set(english["nav"][1]["REST"]) <= {name.removeprefix("docs/en/") for name in files}


def test_starlight_has_japanese_at_the_root_and_the_menu(given, as_object):
    options = as_object(starlight.configuration(given))
    assert options["locales"]["root"]["lang"] == "ja"
    assert options["sidebar"][1]["items"] == [{"slug": "rest/when"}, {"slug": "rest/chat"}]
    assert options["sidebar"][0]["translations"] == {"en": "Home"}


def test_vitepress_has_a_sidebar_for_each_language(given, as_object):
    locales = as_object(vitepress.configuration(given))["locales"]
    assert list(locales) == ["root", "en"]
    sidebar = locales["en"]["themeConfig"]["sidebar"]
    assert sidebar[1]["items"][1] == {"text": "The [rest/chat]", "link": "/en/rest/chat/"}


def test_hexo_has_the_sections_as_its_menu(given):
    theme = json.loads(hexo.theme(given))
    assert theme["menu"] == {"ホーム": "/", "REST": "/rest/when/", "About": "/about/data/"}
    assert theme["vendors"]["plugins"] == "local"
    assert json.loads(hexo.configuration(given))["url"] == "https://site.example"


def test_the_article_is_a_page_of_ours():
    from scripts.setup import ROOT

    assert (ROOT / "docs" / "ja" / f"{ARTICLE}.md").is_file()
