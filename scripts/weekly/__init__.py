"""Look at what goes stale without a merge, and keep one issue for each thing that needs somebody.

looks.py     what is looked at, and how a look is written down
report.py    the issues
command.py   the verb
"""
