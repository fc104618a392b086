import pytest

from scripts.releases import gathering, notes
from scripts.releases.changelog import UnknownForm
from scripts.releases.github import Answer
from scripts.releases.notes import Gathered, Notes
from scripts.releases.waiting import NoAnswer

GOOD = Notes("changelog", {"1.0.0": "a", "1.1.0": "b"})


def failing(error):
    def source(_):
        raise error

    return source


def test_the_first_source_that_answers_is_used_and_kept(tmp_path):
    cache = tmp_path / "notes.json"
    sources = {"index": failing(NoAnswer("down")), "github": lambda _: GOOD}
    gathered = gathering.gather(None, cache, sources)
    assert gathered == Gathered(GOOD, ("index: down",))
    assert notes.load(cache) == GOOD


def test_a_new_answer_takes_the_place_of_what_was_kept(tmp_path):
    cache = tmp_path / "notes.json"
    notes.save(cache, GOOD)
    more = Notes("changelog", {**GOOD.bodies, "1.2.0": "c"})
    assert gathering.gather(GOOD, cache, {"index": lambda _: more}).notes == more
    assert notes.load(cache) == more


@pytest.mark.parametrize(
    "error", [NoAnswer("GitHub answered 403."), UnknownForm("Line 3 …")], ids=["no answer", "unknown form"]
)
def test_when_every_source_fails_the_last_good_notes_stay(tmp_path, error):
    cache = tmp_path / "notes.json"
    notes.save(cache, GOOD)
    before = cache.read_bytes()
    gathered = gathering.gather(GOOD, cache, {"index": failing(error), "github": failing(error)})
    assert gathered.notes == GOOD
    assert gathered.problems == (f"index: {error}", f"github: {error}")
    assert cache.read_bytes() == before


def test_without_anything_there_are_no_notes_and_no_error(tmp_path):
    gathered = gathering.gather(None, tmp_path / "notes.json", {"index": failing(NoAnswer("down"))})
    assert gathered == Gathered(None, ("index: down",))


def test_an_answer_that_shrank_is_refused(tmp_path):
    cache = tmp_path / "notes.json"
    many = Notes("changelog", {f"1.{number}.0": "" for number in range(20)})
    notes.save(cache, many)
    less = Notes("changelog", {f"1.{number}.0": "" for number in range(17)})
    gathered = gathering.gather(many, cache, {"index": lambda _: less})
    assert gathered.notes == many
    assert gathered.problems == ("index: 3 of 20 notes are missing from the new answer, so it is not used.",)


def test_the_other_source_may_have_fewer_notes():
    gathering.refuse_less(GOOD, Notes("github", {"1.0.0": "a"}))


def test_a_failing_write_leaves_the_old_cache_and_the_build_goes_on(tmp_path, monkeypatch):
    cache = tmp_path / "notes.json"
    notes.save(cache, GOOD)

    def full(*_):
        raise OSError("disk full")

    monkeypatch.setattr("scripts.files.Path.replace", full)
    more = Notes("changelog", {"9": "", **GOOD.bodies})
    gathered = gathering.gather(GOOD, cache, {"index": lambda _: more})
    assert gathered.notes == more
    assert gathered.problems == ("The notes could not be kept for the next build: disk full.",)
    assert notes.load(cache) == GOOD


def test_the_changelog_of_the_index_becomes_notes(index, tmp_path):
    index.add("1.1.0")
    found = gathering.from_changelog(index.client, tmp_path)
    assert found.source == "changelog"
    assert found.bodies == {"1.1.0": "### Features\n\n* **azure:** b", "1.0.0": "* a"}


class Answering:
    def __init__(self, answer):
        self.answer, self.etags = answer, []

    def gather(self, etag):
        self.etags.append(etag)
        return self.answer


def test_githubs_notes_keep_their_mark():
    fake = Answering(Answer({"1.0.0": "a"}, '"m"'))
    assert gathering.from_github(fake, None) == Notes("github", {"1.0.0": "a"}, '"m"')
    assert fake.etags == [None]


def test_nothing_new_at_github_means_the_last_notes():
    last = Notes("github", {"1.0.0": "a"}, '"m"')
    fake = Answering(None)
    assert gathering.from_github(fake, last) is last
    assert fake.etags == ['"m"']


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("", ["index", "github"]),
        ("cached", []),
        ("github", ["github"]),
        ("index", ["index"]),
        ("?", ["index", "github"]),
    ],
)
def test_the_variable_says_who_is_asked(tmp_path, value, names):
    assert list(gathering.sources(tmp_path, {"RELEASE_NOTES": value})) == names
