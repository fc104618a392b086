"""Keep one comment, and one issue, in place: found again by a mark that readers do not see, and edited."""

from __future__ import annotations

from scripts.github.api import Entry, Repository

BOT = "github-actions[bot]"
"""Who writes with a workflow's own token; the marks of others count for nothing."""


def marked(text: str, mark: str) -> str:
    """Return a text with its mark."""
    return f"<!-- {mark} -->\n{text}"


def comment(repository: Repository, number: int, mark: str, text: str) -> str:
    """Write or edit the one comment with the mark below a pull request or issue; return what was done."""
    body = {"body": marked(text, mark)}
    for found in repository.all(f"issues/{number}/comments"):
        if _is_ours(found, mark):
            repository.change("PATCH", f"issues/comments/{int(found['id'])}", body)
            return "edited"
    repository.change("POST", f"issues/{number}/comments", body)
    return "written"


def issue(repository: Repository, mark: str, title: str, text: str, label: str) -> str:
    """Open the one issue with the mark, or edit it while it is open; return what was done."""
    body = {"title": title, "body": marked(text, mark)}
    for found in repository.all("issues", state="open", labels=label):
        if _is_ours(found, mark):
            repository.change("PATCH", f"issues/{int(found['number'])}", body)
            return "edited"
    repository.change("POST", "issues", body | {"labels": [label]})
    return "opened"


def close_issue(repository: Repository, mark: str, label: str) -> str:
    """Close the one issue with the mark, if it is open; return what was done."""
    for found in repository.all("issues", state="open", labels=label):
        if _is_ours(found, mark):
            repository.change("PATCH", f"issues/{int(found['number'])}", {"state": "closed"})
            return "closed"
    return "none open"


def _is_ours(found: Entry, mark: str) -> bool:
    written_by = (found.get("user") or {}).get("login")
    return written_by == BOT and str(found.get("body") or "").startswith(f"<!-- {mark} -->")
