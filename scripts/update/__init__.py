"""Take in what is new upstream with one command."""
