"""Propose what an update found: one pull request, renewed until it is merged, or one issue."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.github import standing
from scripts.github.api import Entry, Refused, Repository
from scripts.github.fence import fenced
from scripts.refresh.package import LONGEST_SUMMARY, Outcome
from scripts.update.command import NOTHING_NEW, TAKEN_IN

BRANCH = "refresh"
LABEL = "source"
MARK = "openai-on-azure: a source fails"
WORKFLOW = "refresh.yml"
TITLE = "Take in new releases of openai"


def propose(repository: Repository, outcome: Outcome, files: Mapping[str, str], run: str) -> str:
    """Do what the outcome asks for, and say it in one sentence; `run` is the address of the run."""
    if outcome.exit_code == TAKEN_IN and files:
        standing.close_issue(repository, MARK, LABEL)
        return _request(repository, outcome, files, run)
    if outcome.exit_code in {TAKEN_IN, NOTHING_NEW}:
        return f"Nothing new; issue: {standing.close_issue(repository, MARK, LABEL)}."
    if not _failed_before(repository):
        return "The update failed, for the first time; nothing was written."
    text = f"The update failed twice running. The newest run: {run}\n\n{_said(outcome)}\n\nSee the runbook."
    done = standing.issue(repository, MARK, "A source of the releases fails", text, LABEL)
    return f"The update failed twice running; issue {done}."


def _request(repository: Repository, outcome: Outcome, files: Mapping[str, str], run: str) -> str:
    base = str(repository.get("")["default_branch"])
    start = repository.get(f"git/ref/heads/{base}")["object"]["sha"]
    tree = repository.change(
        "POST",
        "git/trees",
        {
            "base_tree": repository.get(f"git/commits/{start}")["tree"]["sha"],
            "tree": [
                {"path": name, "mode": "100644", "type": "blob", "content": text}
                for name, text in sorted(files.items())
            ],
        },
    )
    made = {"message": TITLE, "tree": tree["sha"], "parents": [start]}
    commit = repository.change("POST", "git/commits", made)
    _point(repository, commit["sha"])
    body = f"From {run}\n\n{_said(outcome)}"
    for found in repository.all("pulls", state="open", base=base):
        if _is_ours(found, repository):
            repository.change("PATCH", f"pulls/{int(found['number'])}", {"body": body})
            return f"Pull request {int(found['number'])} renewed."
    wanted = {"title": TITLE, "head": BRANCH, "base": base, "body": body}
    return f"Pull request {int(repository.change('POST', 'pulls', wanted)['number'])} opened."


def _point(repository: Repository, commit: str) -> None:
    """Let the branch be this commit, whatever it was before."""
    try:
        repository.change("POST", "git/refs", {"ref": f"refs/heads/{BRANCH}", "sha": commit})
    except Refused:
        repository.change("PATCH", f"git/refs/heads/{BRANCH}", {"sha": commit, "force": True})


def _is_ours(found: Entry, repository: Repository) -> bool:
    head = found["head"]
    return head["ref"] == BRANCH and (head.get("repo") or {}).get("full_name") == repository.name


def _failed_before(repository: Repository) -> bool:
    runs = repository.get(f"actions/workflows/{WORKFLOW}/runs", status="completed", per_page=1)
    return any(found.get("conclusion") == "failure" for found in runs.get("workflow_runs", ())[:1])


def _said(outcome: Outcome) -> str:
    return fenced(outcome.summary, LONGEST_SUMMARY)
