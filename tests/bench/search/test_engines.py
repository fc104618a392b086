"""What the engines are given."""

import pytest
import yaml

from scripts.bench.search import material, minisearch, peers
from scripts.setup import ROOT

SETTINGS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_the_settings_of_the_project_take_the_search_of_the_theme():
    changed = material.with_its_search(SETTINGS)
    plugins = changed.partition("\nplugins:\n")[2].partition("\n  - i18n:")[0]
    assert yaml.safe_load(plugins)[0]["search"]["separator"] == material.SEPARATOR
    assert "custom_dir" not in changed
    assert "hooks/search_index.py" not in changed


def test_no_hook_is_left_that_reads_our_frame():
    changed = material.with_its_search(SETTINGS)
    left = [ROOT / hook for hook in yaml.safe_load(changed.partition("\nhooks:")[2].partition("\n\n")[0])]
    assert len(left) > 20
    assert not [hook.name for hook in left if "custom_dir" in hook.read_text(encoding="utf-8")]


def test_settings_of_another_form_are_refused():
    with pytest.raises(ValueError, match="not one line 'custom_dir: docs/overrides'"):
        material.with_its_search("plugins:\n")


def test_an_index_is_split_by_language():
    index = {"config": {}, "docs": [{"location": ""}, {"location": "en/"}, {"location": "english/"}]}
    assert material.of_language(index, "en") == {"config": {}, "docs": [{"location": "en/"}]}
    assert len(material.of_language(index, "ja")["docs"]) == 2


def test_a_section_is_a_document_without_the_questions_that_we_added():
    page = {"url": "a/", "title": "A", "sections": [["", "A", "said"], ["b", "B", "said", "code", "Why?"]]}
    assert minisearch.sections({"pages": [page]}, "en/") == [
        {"id": 0, "url": "en/a/", "title": "A", "heading": "A", "text": "said"},
        {"id": 1, "url": "en/a/", "title": "A", "heading": "B", "text": "said\ncode"},
    ]


def test_a_peer_that_cannot_be_installed_leaves_nothing_behind(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(peers, "executable", lambda *_: "false")
    with pytest.raises(peers.PeerMissing, match=f"pagefind-{peers.PAGEFIND} could not be installed"):
        peers.pagefind()
    assert [path for path in tmp_path.rglob("*") if path.name.startswith((".pagefind", "pagefind"))] == []
