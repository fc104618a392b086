"""What VS Code is told of this project: completion of front matter, and the schemas of the data."""
