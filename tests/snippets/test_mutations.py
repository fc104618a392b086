"""One changed byte in an endpoint path, a header name or a body makes the snippet's test fail."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.setup import ROOT
from scripts.snippets.header import SNIPPETS


@dataclass(frozen=True)
class Mutation:
    """One byte of one snippet, changed."""

    snippet: str
    before: str
    after: str
    test: str


MUTATIONS = {
    "endpoint path": Mutation("client/v1_key.py", "/openai/v1/", "/openai/v2/", "client/test_v1_key.py"),
    "path of a curl call": Mutation("rest/chat/curl.sh", "/chat/", "/chit/", "rest/test_chat.py"),
    "header name": Mutation("rest/chat/curl.sh", "api-key:", "api-kez:", "rest/test_chat.py"),
    "header name in Python": Mutation(
        "rest/chat/standard_library.py", '"api-key"', '"api_key"', "rest/test_chat.py"
    ),
    "key of a body": Mutation("rest/chat/curl.sh", '"messages"', '"message5"', "rest/test_chat.py"),
    "role in a body": Mutation("client/v1_key.py", '"user"', '"usar"', "client/test_v1_key.py"),
    "api-version": Mutation("client/dated_key.py", "2024-10-21", "2024-10-22", "client/test_dated_key.py"),
}


@pytest.mark.parametrize("mutation", MUTATIONS.values(), ids=MUTATIONS)
def test_the_snippets_test_fails(mutation: Mutation, tmp_path: Path) -> None:
    copy = tmp_path / "snippets"
    shutil.copytree(SNIPPETS, copy)
    _change_one_byte(copy / mutation.snippet, mutation.before, mutation.after)
    name = Path(mutation.snippet).stem
    assert _run_test(mutation.test, SNIPPETS, name) == 0, "the untouched snippet must pass first"
    assert _run_test(mutation.test, copy, name) == 1


def _change_one_byte(path: Path, before: str, after: str) -> None:
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{path.name} has no {before}"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def _run_test(test: str, folder: Path, name: str) -> int:
    """Run the snippet's own test on one pin; 0 passed, 1 failed, as pytest says it."""
    chosen = ["-k", f"({name}) and (newest or rest or curl)"] if "rest/" in test else ["-k", "newest"]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *chosen]
    done = subprocess.run(
        [*command, f"tests/snippets/{test}"],
        cwd=ROOT,
        env=os.environ | {"SNIPPETS_UNDER_TEST": str(folder), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return done.returncode
