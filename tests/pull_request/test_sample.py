"""A pull request that means harm goes the whole way to its comment, and the comment is harmless."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from scripts.pull_request import command, comment, describe
from scripts.setup import ROOT
from scripts.workflows import sample
from scripts.workflows.github_here import answering
from scripts.workflows.sample import NUMBER, Sample


@pytest.fixture
def begun(tmp_path: Path) -> Sample:
    """The repository with the pull request checked out."""
    begun = sample.prepare(ROOT, tmp_path)
    sample.check_out(begun, tmp_path / "work", begun.head)
    return begun


def test_a_sample_that_means_harm_gets_a_harmless_comment(begun: Sample, tmp_path: Path) -> None:
    work, file = tmp_path / "work", tmp_path / "facts.json"
    found = describe.facts(work, NUMBER, begun.head, "origin/main")
    file.write_text(found.model_dump_json(), encoding="utf-8")
    name = sample.PAGE.removeprefix("docs/en/").removesuffix(".md")
    assert [(page.name, page.changes) for page in found.pages] == [
        (name, {"ja": "as before", "en": "changed"})
    ]
    assert sample.PAGE in found.check

    event = tmp_path / "event.json"
    event.write_text(json.dumps(sample.event("workflow_run", begun)), encoding="utf-8")
    with answering() as github:
        sample.fill(github, begun)
        told = sample.variables("workflow_run", event, begun, github)
        environment = {**told, "GITHUB_TOKEN": sample.TOKEN}
        assert command.main(["comment", "--facts", str(file)], environment) == 0
    ((_, path, body),) = github.wrote
    assert path == f"issues/{NUMBER}/comments"

    tokens = MarkdownIt("commonmark").enable("table").parse(body["body"])
    assert [token.content for token in tokens if token.type == "html_block"] == [f"<!-- {comment.MARK} -->\n"]
    inline = [child for token in tokens for child in token.children or ()]
    assert not [child for child in inline if child.type == "html_inline"]
    links = [child.attrs["href"] for child in inline if child.type == "link_open"]
    assert all(str(link).startswith("https://github.com/example/") for link in links)
    outside = " ".join(child.content for child in inline)
    for harm in ("harmed", "alert", "@everyone", "\u202e", sample.BRANCH):
        assert harm not in outside
    assert not list(tmp_path.rglob("harmed"))
