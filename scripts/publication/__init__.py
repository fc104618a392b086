"""Make what is published: the site, what hosts have to know of it, and what proves where it comes from.

compressing.py   compressed copies beside the files, for servers that send them as they are
sealing.py       one archive of the site, and the hashes of all that is published
materials.py     what the site is made with, as a bill of materials
command.py       the verb
"""
