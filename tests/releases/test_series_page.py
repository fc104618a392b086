import re
from datetime import date

from scripts.releases import series_page
from scripts.releases.catalogue import Catalogue, join
from scripts.releases.model import Label
from scripts.releases.notes import Notes
from scripts.releases.series_page import Setting
from tests.releases.conftest import catalogue, release, summary
from tests.releases.test_catalogue import WRONG

GONE = {"on_index": False, "upload_day": None, "dependencies": None, "requires_python": None}
NOTES = Notes("changelog", {"1.1.0": "* upstream text", "1.0.0": "* first"})


def page(*releases, language="en", notes=NOTES, summaries=()):
    setting = Setting(language, notes, "https://example.org/blob/main")
    return series_page.render(catalogue(*releases, summaries=summaries), 1, setting)


def test_each_release_has_a_heading_with_a_stable_id_newest_first():
    text = page(release("0.28.1"), release("1.0.0rc1"), release("1.0.0"), release("1.10.0"), release("2.0.0"))
    assert re.findall(r"^### (\S+) \{#(\S+)\}$", text, re.MULTILINE) == [
        ("1.10.0", "v1-10-0"),
        ("1.0.0", "v1-0-0"),
        ("1.0.0rc1", "v1-0-0rc1"),
    ]


def test_months_are_headings_that_the_search_leaves_out():
    text = page(release("1.0.0", upload_day="2024-01-31"), release("1.1.0", upload_day="2024-02-01"))
    assert "## February 2024 {#m2024-02 data-search-exclude}" in text
    assert "## 2024 年 2 月 {#m2024-02 data-search-exclude}" in page(
        release("1.1.0", upload_day="2024-02-01"), language="ja"
    )


def test_facts_stand_with_the_release():
    text = page(
        release("1.0.0"),
        release("1.1.0", upload_day="2024-02-02", changelog_day="2024-02-01", dependencies=("httpx2>=2,<3",)),
    )
    assert '<dt>Released</dt><dd><time datetime="2024-02-02">2024-02-02</time></dd>' in text
    assert '<dt>Day in the changelog</dt><dd><time datetime="2024-02-01">' in text
    assert "<dt>Python</dt><dd><code>&gt;=3.8</code></dd>" in text
    assert (
        "<dt>Dependencies since 1.0.0</dt><dd>added <code>httpx2</code>, dropped <code>httpx</code></dd>"
        in text
    )
    assert "<summary>Dependencies (1)</summary><p><code>httpx2&gt;=2,&lt;3</code></p>" in text


def test_our_summary_is_escaped_and_shows_its_source_and_day():
    text = page(release("1.1.0"), summaries=(summary("1.1.0", Label.AZURE),))
    assert "<p><code>api_key</code> may be a &lt;function&gt;." in text
    assert '<span class="label azure">Azure</span> <span class="mark ours">our judgement</span>' in text


def test_a_summary_that_rests_on_our_own_test_is_marked_as_measured():
    text = page(release("1.1.0"), summaries=(summary("1.1.0", source="tests/x/test_y.py"),))
    assert '<span class="mark measured">measured</span>' in text
    assert 'href="https://example.org/blob/main/tests/x/test_y.py"' in text


def test_upstream_text_is_credited_folded_and_left_out_of_the_search():
    text = page(release("1.0.0"), release("1.1.0"))
    assert 'class="release-credit"' in text
    assert "Apache License 2.0, taken from CHANGELOG.md in the newest source distribution." in text
    notes = re.findall(r'<details class="fold release-notes" data-search-exclude="true">.*?</details>', text)
    assert [("upstream text" in note, 'lang="en"' in note) for note in notes] == [(True, True), (False, True)]


def test_notes_from_github_are_credited_to_it():
    text = page(release("1.1.0"), notes=Notes("github", {"1.1.0": "* a"}))
    assert "taken from GitHub's releases API." in text


def test_a_release_that_cannot_be_installed_says_so_and_leads_to_the_changelog():
    text = page(release("1.1.0", labels=["not-installable"], dependencies_unknown="not-on-index", **GONE))
    assert "so it cannot be installed." in text
    assert '<span class="label not">not installable</span>' in text
    assert 'href="https://github.com/openai/openai-python/blob/main/CHANGELOG.md"' in text
    assert "<dt>Released</dt>" not in text


def test_every_other_release_leads_to_its_page_upstream():
    assert "https://github.com/openai/openai-python/releases/tag/v1.1.0" in page(release("1.1.0"))


def test_without_notes_the_page_says_so_and_keeps_facts_and_links():
    text = page(release("1.0.0"), release("1.1.0"), notes=None)
    assert text.startswith('!!! note "The upstream release notes cannot be shown"')
    assert "neither the package index nor GitHub gave them" in text
    assert text.count("/releases/tag/") == 2
    assert "release-credit" not in text


def test_with_some_notes_missing_those_are_named():
    text = page(release("1.0.0"), release("1.1.0"), release("1.2.0"))
    assert "Not available when this site was built: 1.2.0. " in text
    assert "release-credit" in text


def test_a_release_before_the_changelog_began_is_not_missing_its_notes():
    assert "cannot be shown" not in page(release("1.0.0", changelog_day=None), notes=None)


def test_many_missing_notes_are_counted():
    releases = [release(f"1.{number}.0") for number in range(1, 20)]
    assert ", 1.9.0, 1.8.0 + 6. " in page(*releases, notes=Notes("changelog", {"1.1.0": "* a"}))


def test_a_correction_is_shown_with_its_reason():
    entries = join([release("1.1.0", labels=["azure"])], [], [WRONG])
    every = Catalogue(entries, date(2024, 1, 1))
    text = series_page.render(every, 1, Setting("en", None, "https://example.org"))
    assert "<p><strong>Corrected</strong>: A matter of words only.</p>" in text
    assert '<span class="label azure">' not in text


def test_a_withdrawn_release_and_a_preview_say_so():
    text = page(release("1.0.0rc1"), release("1.1.0", yanked=True))
    assert "The index marks it as withdrawn (yanked)." in text
    assert '<span class="label">pre-release</span>' in text


def test_unknown_dependencies_say_why():
    text = page(release("1.1.0", dependencies=None, dependencies_unknown="sdist-only"))
    assert "<summary>Dependencies (?)</summary><p>not known (source distribution only" in text
