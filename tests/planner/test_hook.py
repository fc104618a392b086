"""What the hook makes of the pages, and what the browser gets, in both languages."""

from __future__ import annotations

import json
import re
from string import Formatter

import pytest
from mkdocs.exceptions import PluginError

from scripts.hooks import planner as hook
from scripts.hooks.language import LANGUAGES
from scripts.planner import form, payload
from scripts.planner.installing import PYTHONS
from scripts.planner.model import Kind, Touch
from scripts.planner.step_item import Setting
from scripts.planner.words import CLIENTS, FORM, GROUP_NAMES, GROUPS, KINDS, PLAN, TOUCHES
from tests.planner.journeys import KNOWN, LOADED, NEWEST

REPOSITORY = "https://github.com/example/project"


def setting(language) -> Setting:
    return Setting(language, lambda below: f"../{below}", REPOSITORY, LOADED.questions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ready_made_plan_has_steps_pythons_pin_and_way_back(language) -> None:
    made = hook.with_plans("a\n<!-- planner:pair 1 3 -->\nb", KNOWN, setting(language), "docs/x.md")
    assert made.startswith("a\n## ") and made.endswith("\nb")
    assert re.findall(r"^## .* \{#([a-z-]+)\}$", made, re.MULTILINE) == ["steps", "python", "pin", "go-back"]
    shown = re.findall(r'data-step="([a-z0-9-]+)"', made)
    expected = [
        step.id
        for step in KNOWN.data.steps
        if not step.until and not step.since.startswith("0.") and step.since != "1.0.0"
    ]
    assert shown == expected
    assert "| 3.9 | 2.48.0 |" in made and f"| 3.14 | {NEWEST} |" in made
    assert f"python -m pip install &quot;openai=={NEWEST}&quot;" in made
    assert "openai==2.54.0" in made and "openai==1.109.1" in made
    assert 'href="../upgrade/2-to-3/#error-text"' in made
    assert f'href="{REPOSITORY}/blob/main/tests/' in made


@pytest.mark.parametrize(
    "marker",
    [
        "<!-- planner:forms -->",
        "<!-- planner:pair -->",
        "<!-- planner:form 0 3 -->",
        "<!-- planner:pear 0 3 -->",
    ],
)
def test_a_marker_that_means_nothing_is_named(marker: str) -> None:
    with pytest.raises(PluginError, match=r"docs/x\.md: found the marker <!-- planner:"):
        hook.with_plans(marker, KNOWN, setting("ja"), "docs/x.md")
    assert hook.with_plans(hook.FORM, KNOWN, setting("ja"), "docs/x.md") == hook.FORM


@pytest.mark.parametrize("pair", ["9 10", "0 gpt"])
def test_a_pair_that_has_no_plan_is_named(pair: str) -> None:
    with pytest.raises(PluginError, match=pair):
        hook.with_plans(f"<!-- planner:pair {pair} -->", KNOWN, setting("ja"), "docs/x.md")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_asks_for_everything_and_needs_no_script_to_be_silent(language) -> None:
    made = form.render(language, lambda below: f"../../{below}")
    assert '<form class="planner-form" method="get" hidden>' in made
    assert re.findall(r'name="touch" value="([a-z-]+)"', made) == [
        touch for group in GROUPS for touch in group
    ]
    assert re.findall(r'<option value="([^"]*)"', made) == ["", *PYTHONS, *CLIENTS[language]]
    assert FORM[language]["without_script"] in made
    labelled = re.findall(r'<label for="([^"]+)"', made)
    assert labelled == re.findall(r'<(?:input|select) id="([^"]+)"', made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_gets_every_step_and_every_release(language) -> None:
    given = json.loads(payload.render(KNOWN, LOADED.day, setting(language)))
    assert [one["id"] for one in given["steps"]] == [step.id for step in KNOWN.data.steps]
    assert [one[0] for one in given["releases"]] == [release.version for release in KNOWN.releases]
    assert [one[0] for one in given["releases"] if one[1]] == list(KNOWN.usable)
    assert given["blocked"].keys() == set(PYTHONS)
    assert given["words"] == PLAN[language]
    assert all(one["html"].count("<p") == one["html"].count("</p>") == 4 for one in given["steps"])


def test_both_languages_say_the_same_things_with_the_same_names_in_them() -> None:
    for words in (PLAN, FORM):
        assert words["ja"].keys() == words["en"].keys()
        for key, text in words["ja"].items():
            assert _names(text) == _names(words["en"][key]), key
    assert TOUCHES["ja"].keys() == TOUCHES["en"].keys() == set(Touch)
    assert KINDS["ja"].keys() == KINDS["en"].keys() == set(Kind)
    assert CLIENTS["ja"].keys() == CLIENTS["en"].keys()
    assert sorted(touch for group in GROUPS for touch in group) == sorted(Touch)
    assert len(GROUP_NAMES["ja"]) == len(GROUP_NAMES["en"]) == len(GROUPS)


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
