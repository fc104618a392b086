"""Keep one issue for each look that needs somebody, and close it when nobody is needed any more."""

from __future__ import annotations

from scripts.github import standing
from scripts.github.api import Repository
from scripts.github.fence import fenced
from scripts.weekly.looks import LONGEST, LOOKS, Seen

LABEL = "weekly"


def report(repository: Repository, seen: Seen, run: str) -> str:
    """Bring the issue of one look up to date, and say what was done; `run` is the address of the run."""
    mark = f"openai-on-azure: weekly {seen.what}"
    if seen.exit_code == 0:
        return f"{seen.what}: issue {standing.close_issue(repository, mark, LABEL)}."
    command = " ".join(LOOKS[seen.what].command)
    text = f"`python3 -m scripts {command}` in {run}:\n\n{fenced(seen.text, LONGEST)}"
    done = standing.issue(repository, mark, LOOKS[seen.what].title, text, LABEL)
    return f"{seen.what}: issue {done}."
