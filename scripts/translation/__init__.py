"""Freshness of translations: a hash for each section of the original."""

from scripts.translation.sections import stale_sections
from scripts.translation.stamps import stamp_of

__all__ = ["stale_sections", "stamp_of"]
