"""What an author sees while writing: `mkdocs serve` and failing builds, on a small copy of the project."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.articles import ROOT

PAGE = """---
title: {title}
description: A page of the trial site.
original: ja
checked: 2026-11-23
tags: [trial]
sources:
  - url: https://example.com/
    what: An example
    read: 2026-11-23
history:
  - date: 2026-11-23
    what: First edition.
---
# {title}

{text}

```python
--8<-- "trial.py"
```
"""
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1", "RELEASE_NOTES": "cached"}

NEEDED = ("snippets/pins.toml", "snippets/support/redact.py")  # by the ends of pages, by the finder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A site of one page in each language, with the project's own configuration, hooks and theme."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings[: settings.index("\nnav:")] + settings[settings.index("\ntheme:") :]
    # The data ask for pages of releases, which this small site does without.
    settings = settings.replace("  - scripts/hooks/releases.py\n", "")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "overrides", tmp_path / "docs" / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    shutil.copytree(ROOT / "docs" / "data", tmp_path / "docs" / "data")
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "trial.py").write_text('# Without openai.\nprint("first")\n', encoding="utf-8")
    (tmp_path / "snippets" / "support").mkdir()
    for name in NEEDED:
        shutil.copy(ROOT / name, tmp_path / name)
    for language, title in (("ja", "試し"), ("en", "Trial")):
        write(tmp_path, language, "index", PAGE.format(title=title, text="text one"))
        write(tmp_path, language, "other", PAGE.format(title=f"{title} 2", text="text"))
    return tmp_path


def write(project: Path, language: str, name: str, text: str) -> None:
    page = project / "docs" / language / f"{name}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")


def build(project: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def served(project: Path) -> Iterator[str]:
    """The project under `mkdocs serve`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=project, env=ENVIRONMENT, stderr=subprocess.DEVNULL) as server:
        yield f"http://127.0.0.1:{port}/"
        server.terminate()


def wait_for(address: str, text: str, seconds: float = 40) -> None:
    """Wait until a page answers with a text."""
    deadline = time.monotonic() + seconds
    got = ""
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                got = answer.read().decode()
        except OSError:
            got = ""
        if text in got:
            return
        time.sleep(0.1)
    raise AssertionError(f"{address} did not show “{text}” within {seconds} seconds; it showed: {got[:500]}")


def test_an_edit_of_a_page_or_a_program_shows_in_both_languages(project: Path, served: str) -> None:
    wait_for(served, "text one")
    wait_for(f"{served}en/", "text one")
    write(project, "ja", "index", PAGE.format(title="試し", text="text two"))
    wait_for(served, "text two")
    (project / "snippets" / "trial.py").write_text('# Without openai.\nprint("second")\n', encoding="utf-8")
    wait_for(served, "second")
    wait_for(f"{served}en/", "second")


def test_the_trial_site_is_clean_before_anything_is_broken(project: Path) -> None:
    exit_code, log = build(project)
    assert exit_code == 0, log


def test_each_language_has_its_own_search_index_and_page_for_missing_addresses(project: Path) -> None:
    build(project)
    for folder, language, title in (("", "ja", "試し"), ("en", "en", "Trial")):
        script = (project / "site" / folder / "search" / "index.js").read_text("utf-8")
        index = json.loads(script.removeprefix("window.searchIndex="))
        assert [(page["url"], page["title"]) for page in index["pages"]] == [
            ("", title),
            ("other/", f"{title} 2"),
        ]
        missing = (project / "site" / folder / "404.html").read_text("utf-8")
        assert f'<html lang="{language}"' in missing
        other = "/en/" if language == "ja" else "/"
        assert f'<a class="language-switch" href="{other}"' in missing


def test_both_languages_link_to_data_that_stands_once(project: Path) -> None:
    for language in ("ja", "en"):
        text = PAGE.format(
            title="A", text="[data](../data/glossary.json) [style](../assets/images/favicon.svg)"
        )
        write(project, language, "index", text)
    exit_code, log = build(project)
    assert exit_code == 0, log
    assert 'href="../data/glossary.json"' in (project / "site" / "en" / "index.html").read_text("utf-8")
    assert not (project / "site" / "en" / "data").exists()
    assert not (project / "site" / "overrides").exists()


def test_a_translation_that_is_behind_says_which_sections(project: Path) -> None:
    japanese = PAGE.format(title="題", text="text\n\n## 鍵 {#keys}\n\ntext")
    english = PAGE.format(title="Title", text="text\n\n## Keys {#keys}\n\ntext")
    stamped = english.replace("---\n# ", 'source_hash:\n  top: "00000000"\n  keys: "11111111"\n---\n# ')
    write(project, "ja", "index", japanese)
    write(project, "en", "index", stamped)
    exit_code, log = build(project)
    assert exit_code == 0, log
    page = (project / "site" / "en" / "index.html").read_text("utf-8")
    assert '<a href="../">Introduction</a> · <a href="../#keys">Keys</a>' in page
    assert "page-behind" not in (project / "site" / "index.html").read_text("utf-8")


def test_a_site_below_a_path_of_its_host_keeps_its_links(project: Path) -> None:
    settings = project / "mkdocs.yml"
    site = "https://openai-on-azure.example/"
    settings.write_text(settings.read_text("utf-8").replace(site, f"{site}notes/"), encoding="utf-8")
    exit_code, log = build(project)
    assert exit_code == 0, log
    missing = (project / "site" / "en" / "404.html").read_text("utf-8")
    assert 'class="language-switch" href="/notes/"' in missing
    assert 'data-root="/notes/" data-home="/notes/en/"' in missing
    page = (project / "site" / "en" / "other" / "index.html").read_text("utf-8")
    assert f'hreflang="x-default" href="{site}notes/other/"' in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            PAGE.replace("trial.py", "absent.py").format(title="A", text="b"),
            "docs/ja/index.md:20: found the include of the missing file “absent.py”; expected ",
        ),
        (
            PAGE.replace("trial.py", "trial.py:part").format(title="A", text="b"),
            "docs/ja/index.md:20: found the missing section “part”; expected ",
        ),
        (
            PAGE.replace("tags: [trial]", "tags: [trial").format(title="A", text="b"),
            "docs/ja/index.md:7: found ",
        ),
        ("# A\n\nb\n", "docs/ja/index.md:1: found no front matter"),
        (PAGE.format(title="A", text="[b](absent.md)"), "'absent.md'"),
        (PAGE.format(title="A", text="[b](#absent)"), "'#absent'"),
    ],
    ids=[
        "missing program",
        "missing section",
        "bad front matter",
        "no front matter",
        "broken link",
        "broken anchor",
    ],
)
def test_a_mistake_stops_the_strict_build_and_is_told_without_a_trace(
    text: str, told: str, project: Path
) -> None:
    write(project, "ja", "index", text)
    exit_code, log = build(project)
    assert exit_code != 0
    assert told in log
    assert "Traceback" not in log
