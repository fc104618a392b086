from datetime import date

import pytest

from scripts.releases import index as index_room
from tests.releases import fake_index


def listed(index):
    with index.client() as client:
        return index_room.releases(client)


def refusal(call):
    with pytest.raises(index_room.IndexFault) as refused:
        call()
    return str(refused.value)


def test_every_release_is_listed_with_its_facts_oldest_first(index):
    index.add("1.10.0", day="2024-03-01", python=">=3.9")
    index.add("1.9.0", wheel=False, day="2024-02-01", python=None, yanked=True)
    old, new = listed(index)
    assert (old.version, old.upload_day, old.requires_python) == ("1.9.0", date(2024, 2, 1), None)
    assert (old.yanked, old.wheel, new.yanked) == (True, None, False)
    assert (new.version, new.requires_python) == ("1.10.0", ">=3.9")


def test_the_day_is_that_of_the_first_file(index):
    index.add("1.0.0", day="2024-02-02")
    index.facts["openai-1.0.0.tar.gz"] = {
        **index.facts["openai-1.0.0.tar.gz"],
        "upload-time": "2024-02-01T23:59:59Z",
    }
    assert listed(index)[0].upload_day == date(2024, 2, 1)


def test_a_file_with_an_odd_name_is_passed_over(index):
    index.add("1.0.0")
    index.facts["openai-what.exe"] = index.facts["openai-1.0.0.tar.gz"]
    index.files["openai-what.exe"] = b""
    assert [release.version for release in listed(index)] == ["1.0.0"]


def test_an_index_without_releases_is_refused(index):
    assert refusal(lambda: listed(index)) == "The package index answered that openai has no release at all."


@pytest.mark.parametrize(
    ("page", "status"),
    [
        (b"", 500),
        (b"", 404),
        (b"{", 200),
        (b"<html>down for maintenance</html>", 200),
        (b"null", 200),
        (b'{"meta": {"api-version": "9.0"}, "name": "openai", "files": []}', 200),
    ],
    ids=["error", "no such project", "half", "html", "null", "unknown form"],
)
def test_a_broken_answer_is_one_sentence(index, page, status):
    index.page, index.status = page or b" ", status
    said = refusal(lambda: listed(index))
    assert said.startswith("The package index could not be asked for openai: ")
    assert "127.0.0.1" not in said


def test_an_index_that_cannot_be_reached_is_one_sentence(index):
    index.url = "http://127.0.0.1:9"
    assert "could not be asked for openai: ConnectionError" in refusal(lambda: listed(index))


@pytest.mark.parametrize("offered", [True, False], ids=["metadata apart", "whole wheel"])
def test_requirements_are_read_the_cheapest_way_there_is(index, offered):
    index.offers_metadata = offered
    index.add("1.0.0", "httpx>=0.23")
    (release,) = listed(index)
    with index.client() as client:
        assert index_room.requirements(client, release.wheel) == ("httpx>=0.23",)
    assert index.downloads() == ["openai-1.0.0-py3-none-any.whl" + (".metadata" if offered else "")]


@pytest.mark.parametrize("offered", [True, False], ids=["metadata apart", "whole wheel"])
def test_bytes_that_do_not_have_their_digest_are_refused(index, offered):
    index.offers_metadata = offered
    index.add("1.0.0", "httpx>=0.23")
    (release,) = listed(index)
    index.damaged = set(index.files)
    with index.client() as client:
        said = refusal(lambda: index_room.requirements(client, release.wheel))
    assert said.startswith("openai-1.0.0-py3-none-any.whl could not be read: DigestMismatchError")


def test_the_changelog_comes_from_the_newest_final_release(index, tmp_path):
    index.add("1.0.0", changelog="old")
    index.add("1.1.0", changelog="new")
    index.add("1.2.0", changelog="withdrawn", yanked=True)
    index.add("2.0.0rc1", changelog="preview")
    releases = listed(index)
    with index.client() as client:
        assert index_room.newest_changelog(client, releases, tmp_path) == ("1.1.0", "new")


def test_the_same_source_archive_is_fetched_once(index, tmp_path):
    index.add("1.0.0", changelog="text")
    releases = listed(index)
    with index.client() as client:
        for _ in range(2):
            assert index_room.newest_changelog(client, releases, tmp_path) == ("1.0.0", "text")
    assert index.downloads() == ["openai-1.0.0.tar.gz"]


def test_the_changelog_of_an_earlier_release_does_not_pile_up(index, tmp_path):
    for version in ("1.0.0", "1.1.0"):
        index.add(version, changelog=version)
        releases = listed(index)
        with index.client() as client:
            assert index_room.newest_changelog(client, releases, tmp_path) == (version, version)
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["1.1.0"]


def archive(tmp_path, body):
    path = tmp_path / "openai-1.0.0.tar.gz"
    path.write_bytes(body)
    return path


def test_an_archive_without_a_changelog_is_refused(tmp_path):
    path = archive(tmp_path, fake_index.sdist("1.0.0", None))
    assert (
        refusal(lambda: index_room.changelog_in(path))
        == "openai-1.0.0.tar.gz has no CHANGELOG.md at its top."
    )


@pytest.mark.parametrize("name", ["docs/CHANGELOG.md", "../CHANGELOG.md", "CHANGELOG.md.bak"])
def test_only_the_changelog_at_the_top_counts(tmp_path, name):
    path = archive(tmp_path, fake_index.sdist("1.0.0", "x", name))
    assert "has no CHANGELOG.md" in refusal(lambda: index_room.changelog_in(path))


def test_a_changelog_that_is_not_text_is_refused(tmp_path):
    path = archive(tmp_path, fake_index.sdist("1.0.0", b"\xff\xfe\x00"))
    assert "not UTF-8" in refusal(lambda: index_room.changelog_in(path))


def test_a_changelog_of_a_bombs_size_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(index_room, "LARGEST_CHANGELOG", 10)
    path = archive(tmp_path, fake_index.sdist("1.0.0", "x" * 11))
    assert "has 11 bytes" in refusal(lambda: index_room.changelog_in(path))


@pytest.mark.parametrize("cut", [0, 20, 60], ids=["empty", "head", "half"])
def test_a_broken_archive_is_one_sentence(index, tmp_path, cut):
    index.add("1.0.0")
    index.files["openai-1.0.0.tar.gz"] = index.files["openai-1.0.0.tar.gz"][:cut]
    releases = listed(index)
    with index.client() as client:
        said = refusal(lambda: index_room.newest_changelog(client, releases, tmp_path))
    assert said.startswith("openai-1.0.0.tar.gz could not be read: ")
    assert not list(tmp_path.iterdir())
