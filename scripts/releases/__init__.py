"""Gather the facts and the notes of every release of openai, and render them for readers."""
