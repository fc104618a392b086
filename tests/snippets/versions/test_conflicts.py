"""The conflicts of versions/pin.md: what pip and uv say beside tests/errors, and what they do in silence."""

from __future__ import annotations

import pytest

from tests.snippets.versions.index_tools import pip, resolve

TRY = ("install", "--dry-run", "--ignore-installed", "--only-binary", ":all:")


@pytest.mark.index
@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (("pyautogen==0.2.0b1", "openai==1.1.1"), "pyautogen 0.2.0b1 depends on openai==1.0.0b3"),
        (("httpx==0.13.3", "openai==1.1.1"), "openai 1.1.1 depends on httpx<1 and >=0.23.0"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_pip_says(wanted: tuple[str, ...], told: str) -> None:
    said = pip(*TRY, *wanted)
    assert said.code != 0
    assert told in said.text


@pytest.mark.index
@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (
            ("openai==0.28.0", "openai==1.30.3"),
            "Because you require openai==0.28.0 and openai==1.30.3, we can conclude that your requirements",
        ),
        (("litellm==1.99.0", "openai>=3"), "litellm==1.99.0 depends on openai>=2.20.0,<3.0.0"),
    ],
    ids=["two pins", "litellm"],
)
def test_uv_says(wanted: tuple[str, ...], told: str) -> None:
    said = resolve(*wanted)
    assert said.code != 0
    assert told in said.text


@pytest.mark.index
@pytest.mark.parametrize(("release", "capped"), [("1.106.12", True), ("1.108.0", False)])
def test_litellm_lifted_its_cap(release: str, capped: bool) -> None:
    assert bool(resolve(f"litellm=={release}", "openai>=3").code) == capped


@pytest.mark.index
def test_a_range_of_litellm_steps_back_in_silence_to_a_release_without_the_cap() -> None:
    together = resolve("litellm<1.107", "openai>=3").lines
    assert "litellm==1.83.0" in together
    assert any(line.startswith("openai==3.") for line in together)


@pytest.mark.index
def test_a_newer_pyautogen_takes_the_openai_that_the_older_one_refused() -> None:
    assert "openai==1.1.1" in resolve("pyautogen==0.2.0b3").lines


@pytest.mark.index
def test_a_newer_googletrans_lives_beside_openai_3() -> None:
    assert "openai==3.54.0" in resolve("googletrans>=4.0.1", "openai==3.54.0").lines


@pytest.mark.index
@pytest.mark.parametrize(("day", "release"), [("2023-10-20", "0.28.1"), ("2024-02-10", "1.12.0")])
def test_a_sample_can_have_the_packages_of_its_day(day: str, release: str) -> None:
    assert f"openai=={release}" in resolve("openai", options=("--exclude-newer", day)).lines


@pytest.mark.index
def test_the_httpx_of_googletrans_3_0_0_conflicts_with_openai_3_over_idna() -> None:
    said = resolve("httpx==0.13.3", "openai==3.54.0")
    assert said.code != 0
    assert "httpx==0.13.3 depends on idna==2.*" in said.text
