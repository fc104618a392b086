"""versions/constraints.txt: an old openai and the httpx that broke it."""

from __future__ import annotations

import pytest

from scripts.snippets.header import SNIPPETS
from tests.snippets.versions.index_tools import pip, python_with

FILE = SNIPPETS / "versions" / "constraints.txt"
CLIENT = "import openai; openai.OpenAI(api_key='x'); print(openai.__version__)"


@pytest.mark.index
def test_without_the_constraint_the_client_cannot_be_made() -> None:
    said = python_with("openai==1.55.2", "httpx==0.28.1", code=CLIENT)
    assert said.code != 0
    assert "unexpected keyword argument 'proxies'" in said.text


@pytest.mark.index
@pytest.mark.parametrize("wanted", [("openai==1.55.2", "httpx<0.28"), ("openai==1.55.3", "httpx==0.28.1")])
def test_an_older_httpx_or_a_newer_openai_mends_it(wanted: tuple[str, str]) -> None:
    said = python_with(*wanted, code=CLIENT)
    assert said.lines == [wanted[0].removeprefix("openai==")]


@pytest.mark.index
def test_pip_takes_the_versions_of_the_constraints_for_an_open_requirement() -> None:
    asked = ("install", "--dry-run", "--ignore-installed", "openai")
    by_option = pip(*asked, "-c", str(FILE))
    by_variable = pip(*asked, env={"PIP_CONSTRAINT": str(FILE)})
    for said in (by_option, by_variable):
        assert said.code == 0
        assert " openai-1.55.2 " in said.text and " httpx-0.27." in said.text
