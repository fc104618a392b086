"""Make each page once: keep what MkDocs made of it, and make the pages that are new on all processors.

MkDocs makes every page anew, one after the other, and most of the time of a build goes there. What it makes
of a page depends on the page, on what is around it, and on nothing else; so it is kept under a key that is a
hash of all of that.

    key.py      what goes into a page, as one hash
    record.py   what MkDocs and the hooks made of a page, as bytes and back
    store.py    the records, in .cache/pages; whatever is damaged or of another key is as good as absent
    making.py   make the pages that no record fits, on all processors

scripts/hooks/page_cache.py lets a build use this. It holds for the step from a page's Markdown to its
content; the theme's templates and everything that is written are made anew by each build.

A hook that works on a page's Markdown or content has to leave its results on the page: in its text, or as an
attribute of its own (`vars(page)["twin"]`). What it notes elsewhere is lost when a record takes its place.
If it reads another page, `key.py` has to know. tests/build_cache watches both.

PAGE_CACHE=off makes a build begin from nothing and keep nothing.
"""
