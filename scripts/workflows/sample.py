"""Set up what a run begins with here: a repository, a pull request of somebody who means harm, the events."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.workflows.github_here import REPOSITORY, TOKEN, GitHub

NUMBER = 7
RUN = 4711
TITLE = '$(touch harmed) `touch harmed` "; touch harmed # <img src=x onerror=alert(1)> @everyone'
BRANCH = "a;touch${IFS}harmed;`touch${IFS}harmed`"
PAGE = "docs/en/support/contact.md"
HARM = (
    "\n<script>alert(1)</script> [x](javascript:alert(1)) ````` @example/everyone \u202e {{ 7 * 7 }} "
    "$(touch harmed)\n"
)
"""What the pull request writes into a page; the check of links refuses it, so it gets into what that says."""


@dataclass(frozen=True)
class Sample:
    """What a run begins with."""

    origin: Path
    """Repository with the branches."""
    main: str
    """Newest commit of the default branch."""
    head: str
    """Newest commit of the pull request."""


def prepare(project: Path, folder: Path) -> Sample:
    """Clone what is committed of the project, and add the pull request's branch."""
    origin = folder / "origin"
    _git(folder, "clone", "--quiet", str(project), str(origin))
    _git(origin, "checkout", "--quiet", "-B", "main")
    main = _git(origin, "rev-parse", "HEAD")
    _git(origin, "checkout", "--quiet", "-b", BRANCH)
    page = origin / PAGE
    page.write_text(page.read_text(encoding="utf-8") + HARM, encoding="utf-8")
    author = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.com"]
    _git(origin, *author, "commit", "--quiet", "--no-verify", "-am", TITLE)
    head = _git(origin, "rev-parse", "HEAD")
    _git(origin, "checkout", "--quiet", "main")
    return Sample(origin, main, head)


def check_out(sample: Sample, folder: Path, commit: str) -> None:
    """Clone the repository into a folder that is not there yet, at one commit."""
    _git(sample.origin, "clone", "--quiet", "--no-checkout", str(sample.origin), str(folder))
    _git(folder, "checkout", "--quiet", commit)


def event(name: str, sample: Sample) -> dict[str, Any]:
    """Return what GitHub tells a workflow that an event starts."""
    events: dict[str, dict[str, Any]] = {
        "pull_request": {
            "pull_request": {
                "number": NUMBER,
                "title": TITLE,
                "head": {"sha": sample.head, "ref": BRANCH},
                "base": {"ref": "main"},
            }
        },
        "workflow_run": {
            "workflow_run": {
                "id": RUN,
                "event": "pull_request",
                "head_sha": sample.head,
                "head_branch": BRANCH,
                "head_repository": {"id": 1},
                "html_url": f"https://github.com/{REPOSITORY}/actions/runs/{RUN}",
            }
        },
    }
    return events.get(name, {})


def fill(github: GitHub, sample: Sample) -> None:
    """Let the stand-in know what the workflows ask for."""
    github.answers.update(
        {
            "": {"default_branch": "main"},
            f"pulls/{NUMBER}": {"state": "open", "head": {"sha": sample.head, "ref": BRANCH}},
            "git/ref/heads/main": {"object": {"sha": sample.main}},
            f"git/commits/{sample.main}": {"tree": {"sha": "0" * 40}},
            "actions/workflows/refresh.yml/runs": {"workflow_runs": [{"conclusion": "failure"}]},
        }
    )


def variables(name: str, event_file: Path, sample: Sample, github: GitHub) -> dict[str, str]:
    """Return the variables that a runner has."""
    is_request = name == "pull_request"
    return {
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_API_URL": github.address,
        "GITHUB_BASE_REF": "main" if is_request else "",
        "GITHUB_EVENT_NAME": name,
        "GITHUB_EVENT_PATH": str(event_file),
        "GITHUB_HEAD_REF": BRANCH if is_request else "",
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_RUN_ID": str(RUN),
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_SHA": sample.head if is_request else sample.main,
    }


def contexts(event_: dict[str, Any], told: dict[str, str]) -> dict[str, Any]:
    """Return what expressions can name, but for the matrix."""
    return {
        "github": {
            "event": event_,
            "repository": told["GITHUB_REPOSITORY"],
            "server_url": told["GITHUB_SERVER_URL"],
            "token": TOKEN,
        },
        "runner": {"os": "Linux"},
        "vars": {"SITE_URL": "https://openai-on-azure.example/"},
    }


def as_json(event_: dict[str, Any]) -> str:
    """Return an event as the file that a runner has."""
    return json.dumps(event_, indent=1)


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()
