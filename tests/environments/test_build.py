"""Building an environment from a lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import environments
from scripts.environments import build, pins


def test_an_environment_that_is_there_is_not_built_again(monkeypatch) -> None:
    environments.ensure(environments.NEWEST)
    monkeypatch.setattr(build, "_build", lambda *_: pytest.fail("built again"))
    assert environments.ensure(environments.NEWEST).exists()


def test_a_lock_that_cannot_be_installed_leaves_nothing_and_says_why(tmp_path: Path, monkeypatch) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_text("openai==1.0.0\n", encoding="utf-8")  # no hash

    class Broken(pins.Pin):
        lock = broken

    monkeypatch.setitem(pins.all_pins(), "broken", Broken("broken", (), None))
    with pytest.raises(RuntimeError, match="uv pip failed"):
        environments.ensure("broken", tmp_path / "venvs")
    assert list((tmp_path / "venvs").iterdir()) == []
