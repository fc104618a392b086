import pytest

from scripts.releases import catalogue, store
from scripts.releases.catalogue import join
from scripts.releases.model import Correction, Label
from tests.releases.conftest import release, summary

WRONG = Correction.model_validate(
    {
        "version": "1.1.0",
        "remove_labels": ["azure"],
        "ja": "説明文だけの変更です。",
        "en": "A matter of words only.",
        "source": "https://github.com/openai/openai-python/blob/main/CHANGELOG.md",
        "read": "2024-02-01",
    }
)


def test_labels_of_rule_and_judgement_are_joined_and_told_apart():
    ruled = release("1.1.0", labels=["azure"])
    (entry,) = join([ruled], [summary("1.1.0", Label.AZURE, Label.BREAKING)], [])
    assert entry.labels == (Label.AZURE, Label.BREAKING)
    assert entry.ruled == {Label.AZURE}
    assert entry.judged == {Label.BREAKING}


def test_a_correction_takes_a_label_back():
    (entry,) = join([release("1.1.0", labels=["azure", "python"])], [], [WRONG])
    assert entry.labels == (Label.PYTHON,)


def test_a_release_that_never_reached_the_index_has_the_day_of_its_heading():
    (entry,) = join([release("1.1.0", upload_day=None, on_index=False)], [], [])
    assert str(entry.day) == "2024-01-01"


def test_the_change_of_dependencies_is_against_the_installable_release_before():
    releases = [
        release("1.0.0"),
        release("1.1.0", on_index=False, dependencies=None),
        release("1.2.0", dependencies=("httpx2",)),
    ]
    last = join(releases, [], [])[-1]
    assert last.before == releases[0]
    assert (last.dependency_change.added, last.dependency_change.dropped) == (("httpx2",), ("httpx",))


@pytest.mark.parametrize(
    ("summaries", "corrections", "told"),
    [
        ([summary("9.9.9")], [], "docs/data/impact.json: there is no release 9.9.9 in releases.json."),
        ([summary("1.1.0"), summary("1.1.0")], [], "docs/data/impact.json: 1.1.0 stands there twice."),
        ([], [WRONG, WRONG], "docs/data/releases-overrides.json: 1.1.0 stands there twice."),
    ],
)
def test_what_was_written_about_no_release_or_twice_is_refused(summaries, corrections, told):
    with pytest.raises(store.BadData) as refused:
        join([release("1.1.0")], summaries, corrections)
    assert str(refused.value) == told


def test_a_labelled_release_without_a_summary_is_listed():
    entries = join(
        [
            release("0.28.0", labels=["python"]),
            release("1.1.0", labels=["azure"]),
            release("1.2.0", labels=["not-installable"], on_index=False),
            release("1.3.0", labels=["breaking"]),
            release("1.4.0"),
        ],
        [summary("1.3.0", Label.BREAKING)],
        [],
    )
    assert catalogue.without_summary(entries) == ["1.1.0"]


def test_every_release_that_wants_a_summary_has_one():
    missing = catalogue.without_summary(catalogue.load().entries)
    assert missing == [], "docs/data/impact.json: write a summary in both languages for these releases"


def test_there_is_an_entry_written_by_hand_for_the_break_between_0_28_and_1_0():
    entry = next(entry for entry in catalogue.load().entries if entry.version == "1.0.0")
    assert Label.BREAKING in entry.judged


def test_at_least_45_releases_are_summarised():
    assert sum(entry.summary is not None for entry in catalogue.load().entries) >= 45
