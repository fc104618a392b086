from datetime import date

import pytest

from scripts.releases import gather
from scripts.releases.changelog import Section
from scripts.releases.index import Indexed
from scripts.releases.model import Label, ReleaseData, Unknown
from tests.releases.conftest import release

WHEEL = object()


def indexed(version, wheel=WHEEL, **changes):
    facts = {"upload_day": date(2024, 1, 1), "requires_python": ">=3.8", "yanked": False, "sdist": None}
    return Indexed(version, wheel=wheel, **(facts | changes))


def section(version, body="", day=date(2024, 1, 2)):
    return Section(version, day, body)


def data(*releases, newest="1.0.0", today=date(2024, 1, 1), last=None):
    return gather.data(tuple(releases), newest, today, last)


def test_index_and_changelog_are_joined_in_the_order_of_versions():
    found = gather.assemble(
        [indexed("1.10.0"), indexed("1.9.0")],
        [section("1.9.1"), section("1.9.0")],
        {"1.10.0": (), "1.9.0": ()},
    )
    assert [one.version for one in found] == ["1.9.0", "1.9.1", "1.10.0"]
    assert [one.on_index for one in found] == [True, False, True]
    assert [one.changelog_day for one in found] == [date(2024, 1, 2), date(2024, 1, 2), None]


def test_a_release_that_is_in_the_changelog_alone_cannot_be_installed():
    found = gather.assemble([indexed("1.0.0")], [section("1.1.0")], {"1.0.0": ()})[1]
    assert found.labels == (Label.NOT_INSTALLABLE,)
    assert (found.dependencies, found.dependencies_unknown) == (None, Unknown.NOT_ON_INDEX)


def test_a_release_without_a_wheel_says_so():
    (found,) = gather.assemble([indexed("0.26.0", wheel=None)], [], {})
    assert (found.dependencies, found.dependencies_unknown) == (None, Unknown.SDIST_ONLY)


def test_labels_come_from_notes_and_facts_in_one_order():
    found = gather.assemble(
        [indexed("1.0.0"), indexed("1.1.0", requires_python=">=3.9")],
        [section("1.1.0", "### Bug Fixes\n\n* **azure:** x\n")],
        {"1.0.0": (), "1.1.0": ("httpx",)},
    )[1]
    assert found.labels == (Label.AZURE, Label.PYTHON, Label.DEPENDENCY_ADDED)


def test_the_day_stays_when_no_fact_changed():
    first = data(release("1.0.0"))
    assert data(release("1.0.0"), today=date(2024, 9, 9), last=first) is first


def test_the_day_moves_with_a_fact():
    first = data(release("1.0.0"))
    assert data(release("1.0.0", yanked=True), today=date(2024, 9, 9), last=first).day == date(2024, 9, 9)


@pytest.mark.parametrize(
    ("listed", "sections", "told"),
    [
        (
            [],
            ["1.0.0", "1.1.0"],
            "The package index no longer has 2 releases that docs/data/releases.json has",
        ),
        (["1.0.0"], ["1.0.0", "1.1.0"], "The package index no longer has 1 releases"),
        (["1.0.0", "1.1.0"], ["1.1.0"], "The changelog no longer has 1 releases"),
    ],
    ids=["empty index", "shorter index", "shorter changelog"],
)
def test_less_than_before_is_refused_and_says_what_to_run(listed, sections, told):
    last = ReleaseData(source="x", day=date(2024, 1, 1), releases=(release("1.0.0"), release("1.1.0")))
    with pytest.raises(gather.Shrunken) as refused:
        gather.refuse_less(last, [indexed(v) for v in listed], [section(v) for v in sections])
    assert str(refused.value).startswith(told)
    assert str(refused.value).endswith("run: python3 -m scripts releases --accept-fewer")


def test_as_much_as_before_and_more_is_accepted():
    last = ReleaseData(source="x", day=date(2024, 1, 1), releases=(release("1.0.0"),))
    both = ["1.0.0", "1.1.0"]
    gather.refuse_less(last, [indexed(v) for v in both], [section(v) for v in both])


def test_differences_name_version_and_field():
    before = ReleaseData(source="x", day=date(2024, 1, 1), releases=(release("1.0.0"), release("1.1.0")))
    after = ReleaseData(
        source="x", day=date(2024, 1, 1), releases=(release("1.1.0", yanked=True), release("1.2.0"))
    )
    assert gather.differences(before, after) == ["1.0.0: gone", "1.1.0: yanked changed", "1.2.0: new"]
