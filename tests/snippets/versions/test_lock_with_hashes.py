"""versions/lock_with_hashes.sh and requirements.in: a lock that pip and uv refuse once it was touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.snippets.header import SNIPPETS
from tests.snippets.running import RunSnippet
from tests.snippets.versions.index_tools import WITH_UV, pip, uv

SNIPPET = "versions/lock_with_hashes.sh"
WANTED = (SNIPPETS / "versions" / "requirements.in").read_text(encoding="utf-8")
HASH = re.compile(r"sha256:[0-9a-f]{64}")


@pytest.fixture
def lock(run: RunSnippet, tmp_path: Path) -> Path:
    path = tmp_path / "requirements.txt"
    path.write_text(run(SNIPPET, stdin=WANTED, env=WITH_UV, timeout=300).printed, encoding="utf-8")
    return path


def _spoil(lock: Path, package: str) -> None:
    before, name, after = lock.read_text(encoding="utf-8").partition(f"{package}==")
    lock.write_text(before + name + HASH.sub("sha256:" + "0" * 64, after, count=2), encoding="utf-8")


@pytest.mark.index
def test_every_package_is_exact_and_has_hashes_and_both_tools_refuse_a_touched_one(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "openai==3.54.0 \\" in text and "\nhttpx2==" in text
    packages = re.findall(r"^[a-z][\w.-]*==", text, re.MULTILINE)
    assert len(packages) > 15 and len(HASH.findall(text)) >= len(packages)
    assert "://" not in text
    install = ("install", "--dry-run", "--ignore-installed", "--require-hashes", "-r", str(lock))
    assert pip(*install).code == 0

    _spoil(lock, "openai")
    refused = pip(*install)
    assert refused.code != 0
    assert "THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE" in refused.text
    uv("venv", "--quiet", str(lock.parent / "venv"))
    said = uv(
        "pip",
        "install",
        "--python",
        str(lock.parent / "venv"),
        "--no-deps",
        "--require-hashes",
        "-r",
        str(lock),
    )
    assert said.code != 0
    assert "Hash mismatch for `openai==3.54.0`" in said.text


@pytest.mark.index
def test_a_requirement_without_a_hash_is_refused_when_hashes_are_required(tmp_path: Path) -> None:
    bare = tmp_path / "requirements.txt"
    bare.write_text("openai==3.54.0\n", encoding="utf-8")
    refused = pip("install", "--dry-run", "--require-hashes", "-r", str(bare))
    assert "Hashes are required in --require-hashes mode" in refused.text
