from __future__ import annotations

import pytest

from scripts.hooks.front_matter import first_fault

PATH = "docs/ja/a.md"


def test_good_front_matter_passes() -> None:
    assert first_fault("---\ntitle: a\n---\n# a\n", PATH) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# a\n", 1),
        ("---\ntitle: a\n# a\n", 1),
        ("---\ntitle: a\ndescription: [a\n---\n", 3),
        ("---\ntitle: a\ntitle: b\n---\n", 3),
        ("---\n- a\n---\n", 2),
    ],
    ids=["none", "never closed", "not YAML", "a key twice", "no keys"],
)
def test_a_fault_is_one_sentence_with_place_and_remedy(text: str, line: int) -> None:
    sentence = str(first_fault(text, PATH))
    assert sentence.startswith(f"{PATH}:{line}: found ")
    assert "; expected " in sentence
    assert sentence.endswith("; run: python3 -m scripts check")
    assert "\n" not in sentence
