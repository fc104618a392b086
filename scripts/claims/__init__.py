"""Claims and their sources: whose word each is, where a page says so, and what has to be read again."""
