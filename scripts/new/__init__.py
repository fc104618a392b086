"""A new page: both languages, its place in the menu, and a first program where one is wanted."""
