"""Write the page on which all pictures are seen: small, in a row for each page, each a link to itself."""

from __future__ import annotations

from html import escape

from scripts.gallery.pages import KINDS, Kind
from scripts.gallery.shot import Shot, of_kind

NAME = "index.html"
_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery</title>
<style>
body { margin: 1.5rem; color: #222; background: #ddd; font: 1rem/1.5 system-ui, sans-serif }
nav { position: sticky; top: 0; padding: 0.5rem 0; background: #ddd }
nav a { margin-inline-end: 1rem }
h2 { margin: 2rem 0 0.5rem; scroll-margin-top: 3rem }
section > div { display: flex; gap: 1rem; align-items: start; overflow-x: auto }
figure { flex: none; margin: 0 }
img { display: block; max-height: 40rem; border: 1px solid #888; object-fit: cover; object-position: top }
figure.w1280 img { width: 32rem }
figure.w390 img { width: 15rem }
</style>
<h1>Gallery</h1>"""


def render() -> str:
    """Return the page."""
    jumps = "".join(f'<a href="#{kind.name}">{escape(kind.name)}</a>' for kind in KINDS)
    return "\n".join([_HEAD, f"<nav>{jumps}</nav>", *map(_row, KINDS), "</html>\n"])


def _row(kind: Kind) -> str:
    figures = "\n".join(_figure(shot) for shot in of_kind(kind))
    return f'<section id="{kind.name}">\n<h2>{escape(kind.name)}</h2>\n<div>\n{figures}\n</div>\n</section>'


def _figure(shot: Shot) -> str:
    return (
        f'<figure class="w{shot.width}"><figcaption>{escape(shot.label)}</figcaption>'
        f'<a href="{shot.file}"><img src="{shot.file}" loading="lazy" alt="{escape(shot.file)}"></a></figure>'
    )
