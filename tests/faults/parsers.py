"""The parsers of what comes from others, each as a function of bytes that may only end as it says it does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import httpx
from pypi_simple import ProjectPage

from scripts.github.fence import fenced
from scripts.pages import front_matter
from scripts.pull_request import facts
from scripts.releases import changelog, dependencies, emit, github
from scripts.releases.waiting import NoAnswer
from scripts.weekly import looks
from scripts.workflows import model
from tests.releases.test_emit import harmless

CORPUS = Path(__file__).with_name("corpus")


def text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def of_changelog(content: bytes) -> None:
    try:
        sections = changelog.parse(text(content))
    except changelog.UnknownForm as refused:
        assert "\n" not in str(refused).strip()
        return
    assert len({section.version for section in sections}) == len(sections)
    for section in sections:
        changelog.items(section.body)


def of_notes(content: bytes) -> None:
    html = emit.to_html(text(content))
    assert "\n" not in html
    harmless(html)
    assert not {"{", "}", "`", "%"} & set(html)


def of_github(content: bytes) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))
    try:
        github.Releases("https://api.example", None, lambda _: None, transport).gather()
    except NoAnswer as refused:
        assert "\n" not in str(refused)


def of_listing(content: bytes) -> None:
    try:
        page = ProjectPage.from_json_data("openai", json.loads(content), "https://index.example/")
    except (ValueError, RecursionError, TypeError, KeyError):
        return
    assert page is not None


def of_metadata(content: bytes) -> None:
    try:
        found = dependencies.of_metadata(content)
    except ValueError:
        return
    assert all(isinstance(one, str) for one in found)


def of_front_matter(content: bytes) -> None:
    front_matter.read(text(content))


def of_pull_request(content: bytes) -> None:
    try:
        facts.Facts.model_validate_json(content)
    except ValueError:
        return


def of_look(content: bytes) -> None:
    try:
        looks.Seen.model_validate_json(content)
    except ValueError:
        return


def of_fence(content: bytes) -> None:
    lines = fenced(text(content), 5_000).split("\n")
    fence = lines[0].removesuffix("text")
    assert lines[-1] == fence
    assert all(fence not in line for line in lines[1:-1])


def of_workflow(content: bytes) -> None:
    try:
        model.read("a.yml", text(content))
    except model.Unreadable:
        return


PARSERS: dict[str, Callable[[bytes], None]] = {
    name.removeprefix("of_").replace("_", "-"): function
    for name, function in list(globals().items())
    if name.startswith("of_")
}
