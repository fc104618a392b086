from __future__ import annotations

import pytest

from scripts.new import together
from scripts.new.together import write_together
from tests.new.small import contents

TEXTS = {"a/b/new.md": "new\n", "kept.yml": "changed\n", "c/last.md": "last\n"}


def test_every_file_is_written(tmp_path):
    (tmp_path / "kept.yml").write_text("old\n", encoding="utf-8")
    write_together(tmp_path, TEXTS)
    assert {path: (tmp_path / path).read_text("utf-8") for path in TEXTS} == TEXTS


@pytest.mark.parametrize("failing", [1, 2, 3])
@pytest.mark.parametrize(
    "problem", [OSError("no space left"), KeyboardInterrupt()], ids=["a fault", "Ctrl+C"]
)
def test_when_one_fails_everything_is_as_it_was(failing, problem, tmp_path, monkeypatch):
    (tmp_path / "kept.yml").write_bytes(b"old\r\n")
    (tmp_path / "c").mkdir()
    before = contents(tmp_path)
    write, calls = together.write_atomically, []

    def fail(path, text):
        calls.append(path)
        if len(calls) == failing:
            raise problem
        write(path, text)

    monkeypatch.setattr(together, "write_atomically", fail)
    with pytest.raises(type(problem)):
        write_together(tmp_path, TEXTS)
    assert len(calls) == failing
    assert contents(tmp_path) == before


def test_a_folder_in_the_way_of_a_file_leaves_nothing_behind(tmp_path):
    (tmp_path / "c" / "last.md").mkdir(parents=True)
    before = contents(tmp_path)
    with pytest.raises(OSError):
        write_together(tmp_path, TEXTS)
    assert contents(tmp_path) == before
