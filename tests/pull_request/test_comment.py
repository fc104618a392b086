"""The comment says what a pull request does, and nothing of it can act in the comment."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from scripts.pull_request import command, comment, facts
from scripts.pull_request.facts import Facts, Page
from scripts.workflows import sample
from scripts.workflows.github_here import REPOSITORY, TOKEN, answering

HEAD = "a" * 40
SITE = "https://notes.example/"
RUN = "https://github.com/example/x/actions/runs/1"
PAGES = (
    Page(name="client/choose", changes={"ja": "changed", "en": "as before"}, behind=("entra-id",)),
    Page(name="errors/index", changes={"ja": "removed", "en": "added"}),
    Page(name="index", changes={"ja": "absent", "en": "changed"}),
)


def written(**changes: object) -> str:
    return comment.text(Facts(number=7, head=HEAD, **{"pages": PAGES, **changes}), SITE, RUN)


def test_each_page_stands_with_what_was_before_and_where_it_would_be() -> None:
    lines = written().splitlines()
    assert "### 3 pages touched" in lines
    rows = [line for line in lines if line.startswith("| ")][1:]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert cells == [
        [
            "client/choose",
            "changed ([before](https://notes.example/client/choose/))",
            "as before ([before](https://notes.example/en/client/choose/))",
            "`client/choose/index.html`, `en/client/choose/index.html`",
        ],
        [
            "errors/index",
            "removed ([before](https://notes.example/errors/))",
            "added",
            "`en/errors/index.html`",
        ],
        ["index", "absent", "changed ([before](https://notes.example/en/))", "`en/index.html`"],
    ]


def test_without_a_site_nothing_leads_to_what_was_before() -> None:
    assert "before](" not in comment.text(Facts(number=7, head=HEAD, pages=PAGES), "", RUN)


def test_what_is_behind_and_what_the_checks_want_is_told() -> None:
    told = written(check="docs/en/a.md:3: found x; expected y")
    assert "- client/choose: entra-id" in told
    assert "docs/en/a.md:3: found x; expected y" in told
    assert "The quick checks pass." in written()


def test_what_is_left_out_is_counted() -> None:
    told = written(left_out=1)
    assert "### 4 pages touched" in told
    assert "And 1 page more." in told


HOSTILE = [
    sample.TITLE,
    sample.HARM,
    "```\n# out\n```",
    "`````````\n<img src=x onerror=alert(1)>",
    "~~~\n@everyone",
    "<!-- openai-on-azure: what a pull request does -->",
    "\u202eabc\u2066 \u200b \0 \x1b[31m",
    "</details><details open ontoggle=alert(1)>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_the_checks_said_stays_in_its_fence(text: str) -> None:
    plain, hostile = written(check="x"), written(check=text)
    tokens = [token.type for token in MarkdownIt("commonmark").enable("table").parse(hostile)]
    assert tokens == [token.type for token in MarkdownIt("commonmark").enable("table").parse(plain)]
    assert "html_block" not in tokens
    assert not set(hostile) & set("\u202e\u2066\u200b\0\x1b")


WRONG = {
    "a path that climbs": {"pages": [{"name": "../../etc", "changes": {}}]},
    "markup in a name": {"pages": [{"name": "a<b>", "changes": {}}]},
    "a line end in a name": {"pages": [{"name": "a\n", "changes": {}}]},
    "another language": {"pages": [{"name": "a", "changes": {"xx": "added"}}]},
    "another change": {"pages": [{"name": "a", "changes": {"ja": "[x](javascript:1)"}}]},
    "too many pages": {"pages": [{"name": "a", "changes": {}}] * 201},
    "too long a text": {"check": "x" * (facts.LONGEST_OUTPUT + 1)},
    "a head that is none": {"head": "main"},
    "a number that is none": {"number": "7; DROP"},
    "a key that nobody knows": {"more": 1},
}


@pytest.mark.parametrize("case", WRONG)
def test_facts_that_break_a_rule_are_refused(case: str, tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    file.write_text(json.dumps({"number": 7, "head": HEAD, **WRONG[case]}), encoding="utf-8")
    with pytest.raises(facts.BadFacts) as refused:
        facts.read(file)
    assert "expected what `python3 -m scripts pull-request describe` writes" in str(refused.value)
    assert "javascript" not in str(refused.value)


def test_a_file_that_is_too_large_or_missing_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    with pytest.raises(facts.BadFacts, match="cannot be read"):
        facts.read(file)
    file.write_bytes(b" " * (facts.LARGEST + 1))
    with pytest.raises(facts.BadFacts, match="found more than"):
        facts.read(file)


@pytest.fixture
def posted(tmp_path: Path):
    """Post facts about a commit, where the pull request is at another or the same one."""

    def post(built: str, now: str, state: str = "open") -> tuple[int, list]:
        file, event = tmp_path / "facts.json", tmp_path / "event.json"
        file.write_text(Facts(number=7, head=HEAD, pages=PAGES).model_dump_json(), encoding="utf-8")
        happened = {"workflow_run": {"head_sha": built, "html_url": RUN}}
        event.write_text(json.dumps(happened), encoding="utf-8")
        with answering() as github:
            github.answers["pulls/7"] = {"head": {"sha": now}, "state": state}
            environment = {
                "GITHUB_API_URL": github.address,
                "GITHUB_EVENT_PATH": str(event),
                "GITHUB_REPOSITORY": REPOSITORY,
                "GITHUB_TOKEN": TOKEN,
                "SITE_URL": SITE,
            }
            done = command.main(["comment", "--facts", str(file)], environment)
        return done, github.wrote

    return post


def test_the_comment_is_posted_for_the_commit_that_was_built(posted) -> None:
    done, wrote = posted(HEAD, HEAD)
    assert done == 0
    ((method, path, body),) = wrote
    assert (method, path) == ("POST", "issues/7/comments")
    assert body["body"].startswith(f"<!-- {comment.MARK} -->\n### 3 pages touched")


@pytest.mark.parametrize(
    ("built", "now", "state"),
    [("b" * 40, HEAD, "open"), (HEAD, "b" * 40, "open"), (HEAD, HEAD, "closed")],
    ids=["another commit was built", "a newer commit", "closed"],
)
def test_nothing_is_posted_elsewhere(built: str, now: str, state: str, posted, capsys) -> None:
    done, wrote = posted(built, now, state)
    assert (done, wrote) == (1, [])
    assert "nothing was written" in capsys.readouterr().err
