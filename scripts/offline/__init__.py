"""Pack the built site so that it opens from the file system, without a server."""
