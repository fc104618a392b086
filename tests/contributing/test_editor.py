"""What an editor and a container are told agrees with the schemas, the tests and one another."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from scripts import browser, serve
from scripts.editor import __main__ as command
from scripts.editor.front_matter import NOT_TYPED, TODAY, WHOLE, snippets
from scripts.new.preview import PORT
from scripts.pages import front_matter, front_matter_rules
from scripts.pages.schemas import mismatches
from scripts.pages.tree import Page
from scripts.setup import ROOT
from scripts.verbs import VERBS

SCHEMA = json.loads((ROOT / "docs/data/page.schema.json").read_text("utf-8"))
SNIPPETS = snippets(SCHEMA)
DEVCONTAINER = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
TAB_STOP = re.compile(r"\$\{(\d+)(?:[:|])(?P<text>[^{}]*?)\|?\}|\$(\d+)(?!\w)")
TYPED = {"title": "A title", "description": "What the page says.", "tags": "client"}
URL = "https://example.com/"


def test_the_committed_files_are_what_the_schemas_say():
    assert command.main(["--check"]) == 0


def test_a_file_that_is_older_is_named_and_written_once(tmp_path, capsys):
    shutil.copytree(ROOT / "docs/data", tmp_path / "docs/data")
    assert command.main(["--check"], tmp_path) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told] == [
        ".vscode/front-matter.code-snippets",
        ".vscode/settings.json",
    ]
    assert all(line.endswith("run: python3 -m scripts.editor") for line in told)
    assert command.main([], tmp_path) == command.main(["--check"], tmp_path) == 0
    (tmp_path / "docs/data/more.json").write_text("{}", encoding="utf-8")
    (tmp_path / "docs/data/more.schema.json").write_text("{}", encoding="utf-8")
    assert command.main(["--check"], tmp_path) == 1
    assert "settings.json" in capsys.readouterr().out


def test_every_key_of_the_schema_completes_and_nothing_else():
    wanted = {WHOLE}
    for key, rules in SCHEMA["properties"].items():
        wanted.add(key)
        wanted |= {f"{key}.{name}" for name in rules.get("items", {}).get("properties", {})}
    assert SNIPPETS.keys() == wanted - NOT_TYPED
    assert all(snippet["prefix"] == name.rpartition(".")[2] for name, snippet in SNIPPETS.items())
    assert all(snippet["scope"] == "markdown" for snippet in SNIPPETS.values())


@pytest.mark.parametrize("key", ["original", "hide"])
def test_an_enumeration_is_a_list_to_choose_from(key):
    rules = SCHEMA["properties"][key]
    choices = ",".join(rules.get("items", rules)["enum"])
    assert f"|{choices}|" in SNIPPETS[key]["body"][0]


def test_the_whole_block_has_what_is_required_in_order_and_keeps_the_schema_once_it_is_filled():
    head = front_matter.read("\n".join(_filled(SNIPPETS[WHOLE]["body"])))
    assert head.faults == ()
    assert list(head.values) == [key for key in SCHEMA["properties"] if key in SCHEMA["required"]]
    assert list(mismatches(head.values, SCHEMA)) == []
    page = Page("docs/ja/page.md", "ja", "page.md", "\n".join(_filled(SNIPPETS[WHOLE]["body"])))
    assert list(front_matter_rules.check_page(page, SCHEMA)) == []


@pytest.mark.parametrize("name", ["sources.url", "sources.measured", "history.date"])
def test_an_entry_of_a_list_comes_whole(name):
    key = name.partition(".")[0]
    lines = [f"  {line}" for line in _filled(SNIPPETS[name]["body"])]
    text = "\n".join(["---", *_filled(SNIPPETS[WHOLE]["body"])[1:-2], "---"])
    before = front_matter.read(text).values[key]
    at = text.index(f"{key}:\n") + len(f"{key}:\n")
    values = front_matter.read(text[:at] + "\n".join(lines) + "\n" + text[at:]).values
    assert len(values[key]) == len(before) + 1
    assert list(mismatches(values, SCHEMA)) == []


def _filled(body: list[str]) -> list[str]:
    """Return the lines as they are after a person went through them with the Tab key."""
    return [TAB_STOP.sub(partial(_answer, line), line) for line in body]


def _answer(line: str, stop: re.Match[str]) -> str:
    held = stop["text"]
    key = line.strip().removeprefix("- ").partition(":")[0]
    if held is None:
        return {"url": URL, "what": "First version.", "measured": "tests/x.py"}.get(key) or TYPED[key]
    return "2026-11-25" if held == TODAY else held.partition(",")[0]


def test_the_places_of_the_tab_key_are_counted_from_one():
    for snippet in SNIPPETS.values():
        numbers = [int(stop[1] or stop[3]) for line in snippet["body"] for stop in TAB_STOP.finditer(line)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert numbers


def test_every_data_file_has_its_schema_in_the_settings():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    mapped = {entry["fileMatch"][0]: entry["url"] for entry in settings["json.schemas"]}
    data = [
        path.name for path in (ROOT / "docs/data").glob("*.json") if not path.name.endswith(".schema.json")
    ]
    assert mapped == {f"/docs/data/{n}": f"./docs/data/{n.replace('.json', '.schema.json')}" for n in data}
    assert all((ROOT / url).is_file() for url in mapped.values())


def test_the_container_has_what_the_tests_need_and_the_editor_recommends():
    commands = DEVCONTAINER["postCreateCommand"]
    packages = commands["browser"].partition(" install ")[2].split()
    assert tuple(word for word in packages if not word.startswith("-")) == browser.PACKAGES
    verb = re.fullmatch(r"python3 -m scripts (\w+) --list", commands["project"])
    assert verb
    assert verb[1] in VERBS
    assert DEVCONTAINER["forwardPorts"] == [PORT] == [int(port) for port in DEVCONTAINER["portsAttributes"]]
    recommended = json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))["recommendations"]
    assert DEVCONTAINER["customizations"]["vscode"]["extensions"] == recommended


def test_the_image_is_named_with_a_tag_and_its_python_is_new_enough():
    found = re.fullmatch(r"python:(\d+)\.(\d+)-[a-z]+", DEVCONTAINER["image"])
    assert found, DEVCONTAINER["image"]
    assert (int(found[1]), int(found[2])) >= (3, 11)


def test_the_port_is_the_one_that_the_preview_takes_by_itself(monkeypatch):
    asked = []
    monkeypatch.setattr(serve, "is_free", lambda port: asked.append(port) or False)
    serve.main([])
    assert asked == [PORT]


def test_the_editor_files_need_nothing_but_python():
    done = subprocess.run(
        [sys.executable, "-S", "-m", "scripts.editor", "--check"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(Path(ROOT))},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
