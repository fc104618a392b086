"""Say in a few words how one page stands in this build: its programs, its errors, its sources. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from scripts.errors.reproductions import Reproduction
from scripts.snippets.runs import Run
from scripts.status.words import PAGE, Language


def badges(
    programs: Sequence[str],
    recorded: Mapping[str, Sequence[Run]],
    cases: Collection[str],
    reproduced: Mapping[str, Sequence[Reproduction]],
    sources: int,
    spoken: Language,
) -> Iterator[str]:
    """Yield each badge as HTML; it leads to the part of the page that tells more, where there is one.

    `recorded` has the valid runs by program, `reproduced` the valid reproductions by case.
    """
    words = PAGE[spoken]
    if programs:
        yield f'<a href="#page-runs">{_programs(programs, recorded, words)}</a>'
    if cases:
        yield _errors(cases, reproduced, words)
    yield f'<a href="#page-sources">{words["sources"].format(count=sources)}</a>'


def _programs(
    programs: Sequence[str], recorded: Mapping[str, Sequence[Run]], words: Mapping[str, str]
) -> str:
    done = [program for program in programs if recorded.get(program)]
    runs = [run for program in done for run in recorded[program]]
    if len(done) < len(programs):
        return words["unrun"].format(missing=len(programs) - len(done), count=len(programs))
    releases = {run.openai for run in runs if run.openai}
    day = f"<time>{max(run.day for run in runs)}</time>"
    kind = "ran" if releases else "ran-without"
    return words[kind].format(count=len(programs), releases=len(releases), day=day)


def _errors(
    cases: Collection[str], reproduced: Mapping[str, Sequence[Reproduction]], words: Mapping[str, str]
) -> str:
    missing = [case for case in cases if not reproduced.get(case)]
    if missing:
        return words["unreproduced"].format(missing=len(missing), count=len(cases))
    seen = [one for case in cases for one in reproduced[case]]
    releases = {one.openai for one in seen if one.openai}
    day = f"<time>{max(one.day for one in seen).isoformat()}</time>"
    return words["reproduced"].format(count=len(cases), releases=len(releases), day=day)
