"""The conflicts of versions/pin.md: what pip and uv really say, and what they do in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.snippets.versions.index_tools import pip, resolve, uv

# What the page says of open requirements was seen on this day.
BY_THE_DAY = ("--exclude-newer", "2026-11-23T23:59:59Z")
TRY = ("install", "--dry-run", "--ignore-installed", "--only-binary", ":all:")


@pytest.mark.index
@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (
            ("openai==0.28.0", "openai==1.30.3"),
            "Cannot install openai==0.28.0 and openai==1.30.3 because these package versions have",
        ),
        (("litellm==1.99.0", "openai>=3"), "litellm 1.99.0 depends on openai<3.0.0 and >=2.20.0"),
        (("litellm==1.77.1", "openai==1.99.0"), "litellm 1.77.1 depends on openai>=1.99.5"),
        (("pyautogen==0.2.0b1", "openai==1.1.1"), "pyautogen 0.2.0b1 depends on openai==1.0.0b3"),
        (("httpx==0.13.3", "openai==1.1.1"), "openai 1.1.1 depends on httpx<1 and >=0.23.0"),
        (("openai==3.47.0",), "No matching distribution found for openai==3.47.0"),
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
def test_an_open_litellm_steps_back_in_silence_to_a_release_without_the_cap() -> None:
    alone = resolve("litellm", options=BY_THE_DAY).lines
    assert any(line.startswith("openai==2.") for line in alone)
    together = resolve("litellm", "openai>=3", options=BY_THE_DAY).lines
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


@pytest.mark.index
def test_pip_warns_when_what_it_installed_is_not_what_another_package_wants(tmp_path: Path) -> None:
    uv("venv", "--quiet", "--seed", str(tmp_path / "venv"))
    python = str(next(path for path in (tmp_path / "venv").glob("*/python*") if path.stem == "python"))
    install = (python, "-m", "pip", "install", "--quiet", "--no-deps")
    uv("run", "--no-project", *install, "openai==1.0.0b3", "pyautogen==0.2.0b1")
    said = uv("run", "--no-project", *install[:-1], "openai==1.1.1")
    told = "pyautogen 0.2.0b1 requires openai==1.0.0b3, but you have openai 1.1.1 which is incompatible."
    assert told in said.text
