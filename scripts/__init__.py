"""The verbs of the project: python -m scripts <verb>."""
