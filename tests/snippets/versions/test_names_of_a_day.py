"""A name that a sample imports and that a later release no longer has."""

from __future__ import annotations

import pytest

from tests.snippets.versions.index_tools import python_with

CODE = "import openai; from openai.types.beta.threads import MessageContentText; print(openai.__version__)"


@pytest.mark.index
@pytest.mark.parametrize("release", ["1.11.1", "1.13.4"])
def test_message_content_text_is_there_up_to_1_13_4(release: str) -> None:
    assert python_with(f"openai=={release}", code=CODE).lines == [release]


@pytest.mark.index
def test_message_content_text_is_gone_in_1_14_0() -> None:
    assert "cannot import name 'MessageContentText'" in python_with("openai==1.14.0", code=CODE).text
