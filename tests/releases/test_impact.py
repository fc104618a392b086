"""The summaries that people wrote: docs/data/impact.json."""

from __future__ import annotations

import re

import pytest
from packaging.version import Version

from scripts.releases import store
from scripts.releases.model import ImpactData, ReleaseData
from scripts.setup import ROOT

SUMMARIES = store.load(ImpactData).summaries
DAYS = {release.version: release for release in store.load(ReleaseData).releases}
each = pytest.mark.parametrize("summary", SUMMARIES, ids=lambda summary: summary.version)


def test_they_stand_in_the_order_of_versions():
    versions = [Version(summary.version) for summary in SUMMARIES]
    assert versions == sorted(versions)


@each
def test_a_summary_rests_on_a_source_that_exists(summary):
    assert summary.source.startswith("https://") or (ROOT / summary.source).is_file()


@each
def test_both_languages_name_the_same_code_and_numbers(summary):
    for pattern in (r"`[^`]+`", r"\d+(?:\.\d+)+"):
        assert set(re.findall(pattern, summary.ja)) == set(re.findall(pattern, summary.en))


@each
def test_it_was_read_after_the_release_and_not_in_the_future(summary):
    day = DAYS[summary.version].upload_day or DAYS[summary.version].changelog_day
    assert day <= summary.read <= store.load(ReleaseData).day


@each
def test_japanese_ends_its_sentences_and_leaves_a_space_beside_ascii(summary):
    assert summary.ja.endswith("。")
    assert not re.search(r"[ぁ-んァ-ヶ一-龠][A-Za-z0-9`]|[A-Za-z0-9`][ぁ-んァ-ヶ一-龠]", summary.ja)


@each
def test_english_ends_its_sentences_and_takes_nothing_for_simple(summary):
    assert summary.en.endswith(".")
    assert not re.search(r"\b(simply|just|easy|easily)\b", summary.en, re.IGNORECASE)
