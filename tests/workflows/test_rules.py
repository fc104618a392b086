"""A workflow that may more than it should is found, each rule by a change of one of ours."""

from __future__ import annotations

import pytest

from scripts.setup import ROOT
from scripts.workflows import model, rules
from scripts.workflows.rules import ACTIONS, PERMISSIONS

WORKFLOWS = {workflow.path.rpartition("/")[2]: workflow for workflow in model.load(ROOT)}


def found(name: str, old: str, new: str) -> list[str]:
    text = "\n".join(WORKFLOWS[name].lines)
    assert old in text
    changed = model.read(f".github/workflows/{name}", text.replace(old, new, 1))
    return [str(finding) for finding in rules.judge(changed)]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_our_workflows_keep_every_rule(name: str) -> None:
    assert list(rules.judge(WORKFLOWS[name])) == []


def test_what_is_allowed_is_used() -> None:
    jobs = {(name, job.name): job for name, workflow in WORKFLOWS.items() for job in workflow.jobs}
    assert {key: dict(most) for key, most in PERMISSIONS.items()} == {
        key: job.permissions for key, job in jobs.items()
    }
    assert {step.action for job in jobs.values() for step in job.steps if step.uses} == ACTIONS


BROKEN = {
    "an action by its tag": ("@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "@v6", "pinned to a full"),
    "an action without its version": (" # v6.0.2", "", "its version behind it"),
    "another action": ("actions/setup-python", "somebody/setup-python", "an action that scripts/workflows"),
    "a wider permission": ("contents: read", "contents: write", "at most contents: read"),
    "one permission more": ("contents: read", "contents: read\n      issues: write", "at most issues: none"),
    "all permissions": ("permissions:\n      contents: read", "permissions: write-all", "at most all: none"),
    "rights for the whole": (
        "permissions: {}",
        "permissions:\n  contents: read",
        "rights for each job alone",
    ),
    "no group": ("concurrency:", "env:", "so that runs do not meet"),
    "no limit": ("    timeout-minutes: 15\n", "", "timeout-minutes up to"),
    "too long a limit": ("timeout-minutes: 15", "timeout-minutes: 900", "timeout-minutes up to"),
    "any machine": ("ubuntu-24.04", "ubuntu-latest", "a named version"),
    "a kept token": (
        "          persist-credentials: false\n",
        "          fetch-depth: 1\n",
        "persist-credentials",
    ),
    "another command": ("python3 -m scripts check --all-pages", "make check", "one command"),
    "an unknown verb": ("python3 -m scripts check --all-pages", "python3 -m scripts chekc", "one command"),
    "two commands": ("scripts check --all-pages", "scripts check; curl example.com", "one command"),
    "a command in a command": ("scripts check --all-pages", "scripts check $(id)", "one command"),
    "text of others": (
        "scripts check --all-pages",
        "scripts check ${{ github.event.pull_request.title }}",
        "no text of others",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_each_rule_is_seen_broken(case: str) -> None:
    old, new, said = BROKEN[case]
    findings = found("pull-request.yml", old, new)
    assert any(said in finding for finding in findings), findings
    assert all(finding.startswith(".github/workflows/pull-request.yml:") for finding in findings)


def test_code_of_a_stranger_beside_rights_is_found() -> None:
    told = found(
        "pull-request-comment.yml",
        "persist-credentials: false",
        "persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}",
    )
    assert len(told) == 1
    assert "another's code beside rights" in told[0]


@pytest.mark.parametrize("text", ["{", "on: push", "jobs: []", "jobs: {a: 1}", "jobs: {a: {steps: 1}}"])
def test_what_is_no_workflow_is_told(text: str) -> None:
    with pytest.raises(model.Unreadable):
        model.read("a.yml", text)
