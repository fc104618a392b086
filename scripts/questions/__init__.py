"""Questions that readers ask: where each is answered, and what its asker needs next."""
