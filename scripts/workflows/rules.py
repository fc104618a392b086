"""Say what a workflow of this project may do, and find what does more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from scripts.pages.finding import Finding
from scripts.pages.tree import Tree
from scripts.verbs import VERBS
from scripts.workflows import model
from scripts.workflows.model import SHELL_LINE, Job, Step, Unreadable, Workflow

ACTIONS = frozenset(
    {
        "actions/attest-build-provenance",
        "actions/cache",
        "actions/checkout",
        "actions/deploy-pages",
        "actions/download-artifact",
        "actions/setup-python",
        "actions/upload-artifact",
        "actions/upload-pages-artifact",
    }
)
"""Every action that may be used."""
_READ = {"contents": "read"}
PERMISSIONS: Mapping[tuple[str, str], Mapping[str, str]] = MappingProxyType(
    {
        ("pull-request.yml", "check"): _READ,
        ("pull-request.yml", "test"): _READ,
        ("pull-request.yml", "build"): _READ,
        ("pull-request-comment.yml", "comment"): {**_READ, "actions": "read", "pull-requests": "write"},
        ("publish.yml", "test"): _READ,
        ("publish.yml", "build"): _READ,
        ("publish.yml", "deploy"): {"attestations": "write", "id-token": "write", "pages": "write"},
        ("refresh.yml", "update"): _READ,
        ("refresh.yml", "propose"): {
            "actions": "read",
            "contents": "write",
            "issues": "write",
            "pull-requests": "write",
        },
        ("weekly.yml", "look"): _READ,
        ("weekly.yml", "report"): {**_READ, "issues": "write"},
    }
)
"""The most that the token of each job may do."""
_LEVELS = ("none", "read", "write")
_PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")
_VERSION = re.compile(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
_PRIVILEGED = frozenset({"workflow_run", "pull_request_target"})
LONGEST_JOB = 90
"""Minutes that a job may be given."""


def check(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the project's workflows."""
    for file in sorted((tree.root / model.FOLDER).glob("*.y*ml")):
        path = file.relative_to(tree.root).as_posix()
        try:
            workflow = model.read(path, file.read_text(encoding="utf-8"))
        except Unreadable as problem:
            yield Finding(path, 1, str(problem), "a workflow of GitHub Actions")
            continue
        yield from judge(workflow)


def judge(workflow: Workflow) -> Iterator[Finding]:
    """Yield what is wrong with one workflow."""
    path = workflow.path
    if workflow.settings.get("permissions") != {}:
        yield Finding(path, 1, "no `permissions: {}` for the whole", "rights for each job alone")
    if "concurrency" not in workflow.settings:
        yield Finding(path, 1, "no `concurrency`", "a group, so that runs do not meet")
    for job in workflow.jobs:
        yield from _job(workflow, job)
        for step in job.steps:
            yield from _step(workflow, step)


def _job(workflow: Workflow, job: Job) -> Iterator[Finding]:
    path = workflow.path
    minutes = str(job.settings.get("timeout-minutes", ""))
    if not minutes.isdigit() or int(minutes) > LONGEST_JOB:
        wanted = f"timeout-minutes up to {LONGEST_JOB}"
        yield Finding(path, job.line, f"a job {job.name} without a limit", wanted)
    if not re.fullmatch(r"[a-z]+-\d[\d.]*", str(job.settings.get("runs-on", ""))):
        yield Finding(path, job.line, f"a job {job.name} on any machine", "a named version, as ubuntu-24.04")
    allowed = PERMISSIONS.get((path.rpartition("/")[2], job.name), {})
    for name, level in job.permissions.items():
        most = allowed.get(name, "none")
        if level not in _LEVELS or _LEVELS.index(level) > _LEVELS.index(most):
            wanted = f"at most {name}: {most}, as scripts/workflows/rules.py lists"
            yield Finding(path, job.line, f"permission {name}: {level} for the job {job.name}", wanted)


def _step(workflow: Workflow, step: Step) -> Iterator[Finding]:
    if step.uses:
        yield from _use(workflow, step)
    else:
        yield from _run(workflow, step)


def _use(workflow: Workflow, step: Step) -> Iterator[Finding]:
    path = workflow.path
    if step.action not in ACTIONS:
        wanted = "an action that scripts/workflows/rules.py lists"
        yield Finding(path, step.line, f"the action {step.action or step.uses}", wanted)
    if not _PINNED.fullmatch(step.uses):
        yield Finding(path, step.line, f"`{step.uses}`", "an action pinned to a full commit")
    elif not _VERSION.search(next(line for line in workflow.lines[step.line - 1 :] if step.uses in line)):
        yield Finding(path, step.line, f"`{step.uses}` alone", "its version behind it, as `# v6.0.2`")
    if step.action == "actions/checkout":
        if step.values.get("persist-credentials") != "false":
            yield Finding(path, step.line, "a checkout that keeps its token", "persist-credentials: false")
        if workflow.events & _PRIVILEGED and step.values.keys() & {"ref", "repository"}:
            yield Finding(path, step.line, "a checkout of another's code beside rights", "the default branch")


def _run(workflow: Workflow, step: Step) -> Iterator[Finding]:
    path, words = workflow.path, step.run.split()
    is_verb = step.run.startswith(SHELL_LINE) and len(words) > 3 and words[3] in VERBS
    if not is_verb or "\n" in step.run or re.search(r"[;&|<>`]|\$\(", step.run):
        yield Finding(path, step.line, f"`{step.run}`", f"one command `{SHELL_LINE}<verb>`")
    if "${{" in step.run:
        wanted = "variables of the environment, as $GITHUB_BASE_REF: no text of others becomes a command"
        yield Finding(path, step.line, "an expression in a command", wanted)
