import pytest

from scripts.releases import labels
from scripts.releases.changelog import Item
from scripts.releases.model import Label, Unknown
from tests.releases.conftest import release


@pytest.mark.parametrize(
    "text",
    [
        "azure: encode names",
        "examples/azure: add",
        "allow explicit Azure auth headers",
        "note in azure_deployment",
    ],
)
def test_a_scope_or_word_that_names_azure_gives_the_label(text):
    assert labels.from_notes([Item("Bug Fixes", "", text)]) == {Label.AZURE}


@pytest.mark.parametrize("text", ["lazure stone", "blazured", "Microsoft"])
def test_a_word_that_only_holds_azure_does_not(text):
    assert labels.from_notes([Item("Bug Fixes", "", text)]) == set()


@pytest.mark.parametrize(
    "item",
    [Item("⚠ BREAKING CHANGES", "api", "api: x"), Item("Bug Fixes", "breaking!", "breaking!: x")],
    ids=["section", "scope"],
)
def test_a_breaking_section_or_scope_gives_the_label(item):
    assert labels.from_notes([item]) == {Label.BREAKING}


def test_words_about_breaking_alone_do_not():
    assert labels.from_notes([Item("Chores", "ci", "detect breaking changes")]) == set()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (">=3.8", ">=3.9", {Label.PYTHON}),
        (">=3.7.1,<4.0.0", ">=3.7.1", set()),
        (">=2.7, !=3.0.*", ">=3.6", {Label.PYTHON}),
        (">=3.9", ">=3.10", {Label.PYTHON}),
        (">=3.10", ">=3.9", set()),
        (None, ">=3.8", set()),
    ],
)
def test_a_raised_python_floor_gives_the_label(before, after, expected):
    old, new = release("1.0.0", requires_python=before), release("1.1.0", requires_python=after)
    assert labels.from_facts(new, old) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("a",), ("a", "b"), {Label.DEPENDENCY_ADDED}),
        (("a", "b"), ("a",), {Label.DEPENDENCY_DROPPED}),
        (("a",), ("b",), {Label.DEPENDENCY_REPLACED}),
        (("a>=1",), ("a>=2",), {Label.DEPENDENCY_BOUNDS}),
        (("a>=1",), ("a>=2", "b"), {Label.DEPENDENCY_ADDED, Label.DEPENDENCY_BOUNDS}),
        (("a",), ("a",), set()),
    ],
)
def test_changed_dependencies_give_their_label(before, after, expected):
    old, new = release("1.0.0", dependencies=before), release("1.1.0", dependencies=after)
    assert labels.from_facts(new, old) == expected


def test_unknown_dependencies_give_none():
    old = release("0.26.0", dependencies=None, dependencies_unknown=Unknown.SDIST_ONLY)
    assert labels.from_facts(release("0.27.0"), old) == set()


def test_a_release_without_files_is_not_installable_and_nothing_else():
    gone = release("1.1.0", on_index=False, dependencies=None, requires_python=None)
    assert labels.from_facts(gone, release("1.0.0")) == {Label.NOT_INSTALLABLE}


def test_releases_are_compared_with_the_installable_one_before():
    versions = [
        release("0.9.0"),
        release("1.0.0b1"),
        release("1.0.0rc1"),
        release("1.0.0"),
        release("1.1.0", on_index=False),
        release("1.2.0"),
    ]
    befores = [before.version if before else None for before in labels.predecessors(versions)]
    assert befores == [None, "0.9.0", "1.0.0b1", "0.9.0", "1.0.0", "1.0.0"]
