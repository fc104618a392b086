"""Parsers end as they say, on all of the corpus and on much that hypothesis makes of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.faults.parsers import CORPUS, PARSERS

LONGEST = 5.0
"""Seconds of a processor that one call may take."""
SEEDS = {name: sorted((CORPUS / name).iterdir()) for name in PARSERS}
FILES = [pytest.param(name, file, id=f"{name}-{file.name}") for name in PARSERS for file in SEEDS[name]]


def run(name: str, content: bytes) -> None:
    start = time.process_time()
    PARSERS[name](content)
    assert time.process_time() - start < LONGEST


@pytest.mark.parametrize(("name", "file"), FILES)
def test_each_of_the_corpus(name: str, file: Path) -> None:
    run(name, file.read_bytes())


def test_every_parser_has_a_corpus() -> None:
    assert {folder.name for folder in CORPUS.iterdir()} == PARSERS.keys()
    assert all(SEEDS.values())


@st.composite
def mutated(draw: st.DrawFn, seeds: list[bytes]) -> bytes:
    """Take one of the corpus and cut, repeat, swap or put something in."""
    content = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 4))):
        at, to = sorted(draw(st.tuples(*[st.integers(0, len(content))] * 2)))
        piece = draw(st.one_of(st.binary(max_size=8), st.just(content[at:to]), st.just(content[at:to] * 40)))
        content = (content[:at] + piece + content[to:])[:20_000]
    return content


@pytest.mark.parametrize("name", PARSERS)
def test_much_that_is_made_of_it(name: str) -> None:
    seeds = [file.read_bytes() for file in SEEDS[name]]

    # A failure is shown as it was found: making it smaller can take minutes.
    @settings(
        max_examples=150,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        phases=(Phase.explicit, Phase.generate),
    )
    @given(st.one_of(mutated(seeds), st.binary(max_size=400), st.text().map(str.encode)))
    def holds(content: bytes) -> None:
        run(name, content)

    holds()
