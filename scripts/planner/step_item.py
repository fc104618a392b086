"""Write one step as an item of a list, as HTML; the browser shows the same text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from scripts.behaviour.model import Label
from scripts.claims import speakers
from scripts.hooks import sources
from scripts.hooks.language import Language
from scripts.hooks.repository import file_address
from scripts.planner import targets
from scripts.planner.model import Evidence, Step, Text
from scripts.planner.words import KINDS, PLAN, TOUCHES
from scripts.releases import naming
from scripts.releases.fragments import prose

Address: TypeAlias = Callable[[str], str]
"""Turns an address below the root of a language into one relative to the page."""


@dataclass(frozen=True)
class Setting:
    """Where a step is written, and what it needs to know for that."""

    spoken: Language
    """Language of the page."""
    address: Address
    """Leads to pages of the language."""
    repository: str
    """Address of the project's repository, for files that are evidence."""
    questions: Mapping[str, Label]
    """Words of the measured questions, by id."""


def render(step: Step, setting: Setting) -> str:
    """Return the item of a step."""
    where = setting.address(targets.address(step))
    title = targets.heading(step, setting.spoken)
    return (
        f'<li class="plan-step {step.kind}" data-step="{step.id}">'
        f'<p class="plan-title">{_badge(step, setting)} <strong>{_said(step.title, setting)}</strong>'
        f' <span class="plan-kind">{KINDS[setting.spoken][step.kind]}</span></p>'
        f"<p>{_said(step.consequence, setting)}</p>"
        f'<p>{_said(step.fix, setting)} <a href="{where}">{escape(title)}</a></p>'
        f'<p class="plan-notes">{_notes(step, setting)}</p></li>'
    )


def _badge(step: Step, setting: Setting) -> str:
    words = PLAN[setting.spoken]
    shown = words["since"].format(version=step.since)
    if step.until:
        shown = words["range"].format(since=step.since, until=step.until)
    return f'<a class="since" href="{setting.address(naming.address(step.since))}">{shown}</a>'


def _notes(step: Step, setting: Setting) -> str:
    words = PLAN[setting.spoken]
    separator = "、" if setting.spoken == "ja" else "; "
    concerned = [f"Python {python}" for python in step.pythons]
    concerned += [prose(TOUCHES[setting.spoken][touch]) for touch in step.touches]
    evidence = separator.join(_evidence(one, setting) for one in step.evidence)
    shown = f"{words['evidence']}: {evidence}"
    return f"{words['for']}: {separator.join(concerned)} · {shown}" if concerned else shown


def _evidence(evidence: Evidence, setting: Setting) -> str:
    if evidence.url:
        return _public(evidence, evidence.url, setting)
    measured = f'<span class="mark measured">{PLAN[setting.spoken]["measured"]}</span>'
    if evidence.question:
        asked = setting.questions[evidence.question]
        where = setting.address(f"behaviour/{evidence.question.partition('.')[0]}/#{evidence.question}")
        return f'{measured} <a href="{where}">{prose(asked.ja if setting.spoken == "ja" else asked.en)}</a>'
    file = escape(str(evidence.file))
    return f'{measured} <a href="{file_address(setting.repository, file)}"><code>{file}</code></a>'


def _public(evidence: Evidence, where: str, setting: Setting) -> str:
    kind = "official" if speakers.is_official(where) else "other"
    label = escape(sources.label(where, setting.spoken))
    day = PLAN[setting.spoken]["read"].format(day=evidence.read)
    name = escape(where.rsplit("/", 1)[-1])
    return f'<span class="mark {kind}">{label}</span> <a href="{escape(where)}">{name}</a> ({day})'


def _said(text: Text, setting: Setting) -> str:
    return prose(text.ja if setting.spoken == "ja" else text.en)
