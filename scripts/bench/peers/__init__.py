"""Measure our site next to what other site generators make of the same text, in one run."""
