"""Measure what releases of openai do: each probe answers questions by running one release."""
