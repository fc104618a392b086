"""Build the same pages with the successor of the theme, and tell what does not carry over.

configuration.py   its configurations, made of ours
building.py        our Markdown as the hooks leave it, and its build
comparing.py       what both sites have of each kind
model.py           what was found, as docs/data/successor.json
words.py           what is told of each kind, and what we do about it
table.py           the table of the page about/successor
command.py         the verb
"""
