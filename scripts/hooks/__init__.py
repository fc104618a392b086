"""What MkDocs calls while it builds the site: each module joins one kind of data to the pages."""
