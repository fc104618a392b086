"""What the project knows of the programs in snippets/: their headers, and the runs that were recorded."""
