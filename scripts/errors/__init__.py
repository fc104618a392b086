"""Error messages: what each one is, whose, and how the finder recognises it."""
