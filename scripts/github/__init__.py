"""Speak to GitHub as a workflow does: read what happened, leave one comment, one issue, one pull request."""
