"""Tell what a pull request does to the pages, in one comment.

facts.py      what one job leaves for another; its limits are the fence between them
describe.py   find it out, beside the code of the pull request, without a token
comment.py    write the comment, from facts that may be hostile
command.py    the verb
"""
