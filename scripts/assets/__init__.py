"""Join the parts of the site's scripts and styles into the few files that a page asks for."""
