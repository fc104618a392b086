from __future__ import annotations

from pathlib import Path

import pytest

from scripts.build_cache.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "pages")


def test_a_record_is_there_under_its_key_alone(store: Store) -> None:
    store.put("ja/a.md", "k1", b"one\ntwo")
    assert store.get("ja/a.md", "k1") == b"one\ntwo"
    assert store.get("ja/a.md", "k2") is None
    assert store.get("ja/b.md", "k1") is None


def test_a_page_has_one_record(store: Store) -> None:
    store.put("ja/a.md", "k1", b"one")
    store.put("ja/a.md", "k2", b"two")
    assert store.get("ja/a.md", "k1") is None
    assert [path.name for path in store.folder.rglob("*") if path.is_file()] == ["a.md.page"]


@pytest.mark.parametrize("cut", range(0, 90, 7))
def test_half_a_record_is_none(cut: int, store: Store) -> None:
    store.put("a.md", "k" * 20, b"one" * 4)
    (path,) = store.folder.iterdir()
    path.write_bytes(path.read_bytes()[:cut])
    assert store.get("a.md", "k" * 20) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    store = Store(tmp_path / "file" / "pages")
    store.put("a.md", "k", b"one")
    assert store.get("a.md", "k") is None
