"""A stand-in for Azure OpenAI on loopback: it answers as Azure does, and refuses what Azure refuses."""
