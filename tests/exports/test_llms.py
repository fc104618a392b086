from __future__ import annotations

from scripts.exports import llms
from scripts.exports.llms import Entry, Section
from scripts.releases.feeds import Publisher

PUBLISHER = Publisher("en", "Notes", "https://site.example/en/")


def test_a_file_has_title_summary_and_a_list_for_each_section() -> None:
    home = Entry("Home", "https://site.example/en/index.md", "Where to start.")
    page = Entry("A [new] page", "https://site.example/en/a/index.md", "What is new.")
    sections = [Section("", (home,)), Section("News", (page,))]
    lines = llms.render(PUBLISHER, "All about it.", sections).split("\n")
    assert lines[:3] == ["# Notes", "", "> All about it."]
    assert lines[6:] == [
        "- [Home](https://site.example/en/index.md): Where to start.",
        "",
        "## News",
        "",
        r"- [A \[new\] page](https://site.example/en/a/index.md): What is new.",
        "",
    ]
