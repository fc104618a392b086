"""The quick checks: what each is called, what it looks at, and how it runs."""
