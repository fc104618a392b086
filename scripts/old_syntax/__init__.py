"""Outdated constructions of the library openai: what they look like, since when they fail, what to write."""
