"""Write the plan between two lines of releases, for a page that needs no script.

Returns Markdown: headings that the table of contents sees, and blocks of HTML below them.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from scripts.planner import step_item
from scripts.planner.asked import Status
from scripts.planner.installing import PYTHONS
from scripts.planner.model import Touch
from scripts.planner.pins import pins
from scripts.planner.plan import Ask, Ids, Known, Plan, companions, plan
from scripts.planner.step_item import Setting
from scripts.planner.words import PLAN
from scripts.records import BadData
from scripts.releases.fragments import prose


def render(have: str, want: str, known: Known, setting: Setting) -> str:
    """Return the plan from any release of a line to the newest of another, whatever a program touches."""
    made = plan(Ask(have, want, touches=tuple(Touch)), known)
    if made.have.status is not Status.LINE or made.want.status not in {Status.LINE, Status.NEWEST}:
        raise BadData(
            f"planner:pair {have} {want}: expected lines that have releases, such as 0 3 or 3 newest."
        )
    words = PLAN[setting.spoken]
    parts = [
        f"## {words['steps']} {{#steps}}",
        _steps(made.steps, known, setting),
        f"## {words['by_python'].format(want=made.target)} {{#python}}",
        _by_python(made, known, setting),
        f"## {words['pins'].format(target=made.target)} {{#pin}}",
        _pins(made.target, known, setting),
        f"## {words['back_title']} {{#go-back}}",
        _back(made, known, setting),
    ]
    return "\n\n".join(parts)


def _steps(ids: Ids, known: Known, setting: Setting) -> str:
    items = "\n".join(step_item.render(step, setting) for step in known.data.steps if step.id in ids)
    return f'<ol class="plan-steps" data-search-exclude="true">\n{items}\n</ol>'


def _by_python(made: Plan, known: Known, setting: Setting) -> str:
    words = PLAN[setting.spoken]
    rows = [(python, plan(Ask(made.have.text, made.want.text, python), known).target) for python in PYTHONS]
    head = f"| {words['python']} | {words['last_there']} |\n|---|---|"
    return "\n".join([head, *(f"| {python} | {target or '–'} |" for python, target in rows)])


def _pins(version: str, known: Known, setting: Setting) -> str:
    words = PLAN[setting.spoken]
    beside = companions(version, known)
    why = [
        words["beside"].format(requirement=one.requirement, why=getattr(one.why, setting.spoken))
        for one in beside
    ]
    rows = pins(version, (one.requirement for one in beside)).items()
    return "\n\n".join([*why, _block(rows), words["pins_note"]])


def _block(rows: Iterable[tuple[str, str]]) -> str:
    inner = "".join(
        f"<dt>{escape(tool)}</dt><dd><pre><code>{escape(text)}</code></pre></dd>" for tool, text in rows
    )
    return f'<dl class="plan-pins" data-search-exclude="true">{inner}</dl>'


def _back(made: Plan, known: Known, setting: Setting) -> str:
    words, why = PLAN[setting.spoken], {one.version: one.why for one in known.data.rests}
    items = []
    for version in made.back:
        last_of = getattr(why[version], setting.spoken) if version in why else words["have_last"]
        beside = (one.requirement for one in companions(version, known))
        command = escape(pins(version, beside)["pip"])
        items.append(f"<li><p>{prose(last_of)}</p><pre><code>{command}</code></pre></li>")
    return f'<ul class="plan-back" data-search-exclude="true">{"".join(items)}</ul>'
