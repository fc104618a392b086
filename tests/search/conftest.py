"""The built site is that of tests/site: one build serves both in a session."""

from __future__ import annotations

from tests.site.conftest import built, site

__all__ = ["built", "site"]
