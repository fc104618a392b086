"""Make a new page: python3 -m scripts new <section>/<name> --lang ja [--title …] [--snippet NAME].

Reads docs/ and mkdocs.yml; writes the page in both languages, its entry in the menu and, when asked, a
first program with its test: all of it, or nothing. Run by people who contribute. Ends with 0 when the page
was made, 2 when it was refused.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from scripts.new import menu, preview, steps, titles
from scripts.new.article import Article
from scripts.new.menu_entry import Entry, with_entry
from scripts.new.place import place_of
from scripts.new.program import program_of
from scripts.new.refusal import Refused
from scripts.new.together import write_together
from scripts.new.words import OTHER
from scripts.pages import tree
from scripts.pages.tree import LANGUAGES
from scripts.setup import ROOT


def main(argv: list[str], root: Path = ROOT) -> int:
    """Make the page, say what comes next, and show it in the preview."""
    options = _parser().parse_args(argv)
    try:
        article = _article(options, root)
        texts = _texts(article, root)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 2
    write_together(root, texts)
    print(steps.told(article, list(texts)), flush=True)
    is_wanted = sys.stdout.isatty() if options.open is None else options.open
    return preview.show(article.place.address(article.original)) if is_wanted else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m scripts new", description=__doc__.split("\n")[0])
    parser.add_argument("place", metavar="SECTION/NAME", help="such as client/my-topic")
    parser.add_argument("--lang", choices=LANGUAGES, required=True, help="the language that you write first")
    parser.add_argument("--title", help="title in that language")
    parser.add_argument("--title-other", help="title in the other language")
    parser.add_argument("--snippet", metavar="NAME", help="make a first program of this name, and its test")
    parser.add_argument(
        "--open",
        action=argparse.BooleanOptionalAction,
        help="start the preview at the page (default: when run in a terminal)",
    )
    return parser


def _article(options: argparse.Namespace, root: Path) -> Article:
    place = place_of(options.place, options.lang, tree.load(root))
    given = {options.lang: options.title, OTHER[options.lang]: options.title_other}
    program = program_of(options.snippet, place, root) if options.snippet is not None else None
    day = datetime.date.today().isoformat()
    return Article(place, options.lang, titles.titles_of(given), day, program)


def _texts(article: Article, root: Path) -> dict[str, str]:
    """Return every file with its new text: the original first, the menu last."""
    languages = (article.original, OTHER[article.original])
    texts = {article.place.page(language): article.text(language) for language in languages}
    if program := article.program:
        texts |= {program.path: program.text, program.test_path: program.test}
    return texts | {menu.FILE: with_entry(_menu_text(root), _entry(article))}


def _menu_text(root: Path) -> str:
    try:
        # As bytes, because reading text would turn the line ends of Windows into our own.
        return (root / menu.FILE).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise menu.not_understood(1, "no text that can be read") from error


def _entry(article: Article) -> Entry:
    japanese = article.titles["ja"]
    label = titles.label_of(article.place, article.titles)
    return Entry(article.place, label, japanese, is_named=japanese != titles.PLACEHOLDERS["ja"])
