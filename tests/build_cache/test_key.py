from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.build_cache import key
from scripts.build_cache.key import Surroundings

SITE = "hash"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in {
        "scripts/hooks/x.py": "x = 1",
        "docs/data/d.json": "{}",
        "docs/overrides/main.html": "<p>",
        "docs/assets/drawing.svg": "<svg/>",
        "docs/assets/other.svg": "<svg/>",
        "snippets/one.py": "one",
        "snippets/two.py": "two",
        "docs/ja/a.md": '# A\n\n--8<-- "one.py"\n--8<-- "drawing.svg"\n',
        "docs/en/a.md": "# A\n",
        "docs/ja/b.md": "# B\n\ntext\n",
        "docs/ja/marked.md": "# M\n\n<!-- planner:form -->\n",
        "docs/ja/status.md": "# S\n\n<!-- data:status -->\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def keys(root: Path, settings: tuple[str, ...] = ("s",), site: str = SITE) -> dict[str, str]:
    around = Surroundings(root, settings)
    beside = {"ja/a.md": ["en/a.md"], "en/a.md": ["ja/a.md"]}
    return {page: around.key(page, beside.get(page, []), site) for page in around.pages}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {page for page in before.keys() & after.keys() if before[page] != after[page]}


EVERY = {"ja/a.md", "en/a.md", "ja/b.md", "ja/marked.md", "ja/status.md"}


@pytest.mark.parametrize(
    ("name", "text", "pages"),
    [
        ("scripts/hooks/x.py", "x = 2", EVERY),
        ("scripts/hooks/new.py", "", EVERY),
        ("docs/data/d.json", "[]", EVERY),
        ("docs/overrides/main.html", "<b>", EVERY),
        (".cache/runs.json", "{}", EVERY),
        ("tests/errors/cases/a.py", "", EVERY),
        ("snippets/pins.toml", "", EVERY),
        ("snippets/one.py", "ONE", {"ja/a.md", "ja/status.md"}),
        ("snippets/two.py", "TWO", {"ja/status.md"}),
        ("docs/assets/drawing.svg", "<svg></svg>", {"ja/a.md", "ja/status.md"}),
        ("docs/assets/other.svg", "<svg></svg>", {"ja/status.md"}),
        ("docs/ja/b.md", "# B\n\nother text\n", {"ja/b.md", "ja/status.md"}),
        ("docs/ja/b.md", "# Other\n\ntext\n", {"ja/b.md", "ja/status.md", "ja/marked.md"}),
        ("docs/en/a.md", "# A\n\nother\n", {"ja/a.md", "en/a.md", "ja/status.md"}),
        ("README.md", "x", set()),
    ],
)
def test_a_change_reaches_the_pages_that_it_goes_into(
    name: str, text: str, pages: set[str], root: Path
) -> None:
    before = keys(root)
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert changed(before, keys(root)) == pages


@pytest.mark.parametrize(
    "other",
    [
        lambda root: keys(root, settings=("t",)),
        lambda root: keys(root, settings=("s", "")),
        lambda root: keys(root, site="another"),
    ],
    ids=["a setting", "one more setting", "one more file"],
)
def test_settings_and_the_files_of_the_site_go_into_every_page(
    other: Callable[[Path], dict[str, str]], root: Path
) -> None:
    assert changed(keys(root), other(root)) == EVERY


def test_packages_and_the_day_go_into_every_page(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = keys(root)
    monkeypatch.setattr(key, "_packages", lambda: ["markdown-1.dist-info"])
    assert changed(before, keys(root)) == EVERY


def test_what_is_installed_is_seen() -> None:
    assert any(name.startswith("mkdocs-1.6") for name in key._packages())


def test_nothing_changed_is_the_same_key(root: Path) -> None:
    assert keys(root) == keys(root)
    assert len(set(keys(root).values())) == len(EVERY)
