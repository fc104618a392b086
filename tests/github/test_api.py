"""The token stays with the API, and what goes wrong is one sentence."""

from __future__ import annotations

import httpx
import pytest

from scripts.github import standing
from scripts.github.api import LARGEST, Place, Refused, Repository
from scripts.releases.waiting import NoAnswer
from scripts.workflows.github_here import REPOSITORY, TOKEN, answering

PLACE = Place("https://api.example", "owner/name", "secret")


def repository(answer) -> Repository:
    return Repository(PLACE, sleep=lambda _: None, transport=httpx.MockTransport(answer))


@pytest.fixture
def github():
    with answering() as held:
        yield held


@pytest.fixture
def ours(github) -> Repository:
    return Repository(Place(github.address, REPOSITORY, TOKEN))


@pytest.mark.parametrize("missing", ["GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN"])
def test_a_missing_variable_is_named(missing: str) -> None:
    told = {"GITHUB_API_URL": "a", "GITHUB_REPOSITORY": "b", "GITHUB_TOKEN": "c"}
    run = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_RUN_ID": "1"}
    assert Place.of(told | run) == Place("a", "b", "c", "https://github.com/b/actions/runs/1")
    with pytest.raises(Refused, match=missing):
        Place.of({**told, missing: ""})


def test_a_redirect_is_refused_and_takes_no_token_along() -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(302, headers={"Location": "https://elsewhere.example/"})

    with pytest.raises(Refused, match="answered 302 for pulls/1"):
        repository(answer).get("pulls/1")
    assert asked == ["api.example"]


WRONG = {
    "no json": (httpx.Response(200, text="<html>"), "is not JSON"),
    "too much": (httpx.Response(200, content=b"1" * (LARGEST + 1)), "has more than"),
    "refused": (httpx.Response(403, json={"message": "no"}), "answered 403"),
    "no object": (httpx.Response(200, json=[1]), "is not an object"),
}


@pytest.mark.parametrize("case", WRONG)
def test_an_answer_of_no_use_is_one_sentence(case: str) -> None:
    response, said = WRONG[case]
    for ask in (lambda it: it.get("x"), lambda it: it.change("POST", "x", {})):
        with pytest.raises(Refused, match=said):
            ask(repository(lambda _: response))


def test_reading_is_tried_again_and_writing_is_not() -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.method)
        return httpx.Response(503)

    with pytest.raises(NoAnswer):
        repository(answer).get("x")
    with pytest.raises(Refused, match="answered 503"):
        repository(answer).change("POST", "x", {})
    assert asked.count("GET") == 4
    assert asked.count("POST") == 1


def test_a_list_is_read_to_its_end_and_no_further() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params["page"])
        return httpx.Response(200, json=[{"page": page}] * (100 if page < 3 else 1))

    assert len(list(repository(answer).all("issues"))) == 201
    endless = repository(lambda _: httpx.Response(200, json=[{}] * 100))
    assert len(list(endless.all("issues"))) == 2000


def test_one_comment_is_written_and_then_edited(github, ours) -> None:
    assert standing.comment(ours, 7, "mark", "first") == "written"
    assert standing.comment(ours, 7, "mark", "second") == "edited"
    assert [each["body"] for each in github.comments[7]] == ["<!-- mark -->\nsecond"]


def test_the_mark_of_somebody_else_counts_for_nothing(github, ours) -> None:
    github.comments[7] = [{"id": 1, "user": {"login": "mallory"}, "body": "<!-- mark -->\nmine"}]
    assert standing.comment(ours, 7, "mark", "text") == "written"
    assert github.comments[7][0]["body"] == "<!-- mark -->\nmine"


def test_one_issue_is_opened_edited_closed_and_opened_anew(github, ours) -> None:
    told = [
        standing.issue(ours, "mark", "Title", "first", "label"),
        standing.issue(ours, "mark", "Title", "second", "label"),
        standing.close_issue(ours, "mark", "label"),
        standing.close_issue(ours, "mark", "label"),
        standing.issue(ours, "mark", "Title", "third", "label"),
    ]
    assert told == ["opened", "edited", "closed", "none open", "opened"]
    assert [(each["state"], each["body"].split("\n")[1]) for each in github.issues] == [
        ("closed", "second"),
        ("open", "third"),
    ]
    assert github.refused == []
