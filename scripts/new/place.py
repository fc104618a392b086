"""Where a new page goes: the section and the name that were asked for, judged before anything is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scripts.new.refusal import COMMAND, HELP, Refused
from scripts.pages.tree import LANGUAGES, Tree

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 60
# MkDocs makes index and readme the page of their folder; Windows keeps the rest for devices.
RESERVED = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
FREE = (
    "a name that is free; to start over, delete this page in both languages and its lines in mkdocs.yml; "
    "to add a program to it, see docs/en/about/contribute.md#snippet"
)
AROUND = re.compile(r"^(?:\./)?(?:docs/)?(?:ja/|en/)?|(?:\.md)?/*$")
NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Place:
    """The section and the name of a page that does not exist yet."""

    section: str
    """Folder below docs/<language>/, such as client."""
    slug: str
    """Name of the file without its ending, such as my-topic."""

    @property
    def name(self) -> str:
        """What both languages call the page: client/my-topic.md."""
        return f"{self.section}/{self.slug}.md"

    def page(self, language: str) -> str:
        """Return the file in one language."""
        return f"docs/{language}/{self.name}"

    def address(self, language: str) -> str:
        """Return the path of the page on the site; Japanese stands at its root."""
        return f"/{'' if language == 'ja' else f'{language}/'}{self.section}/{self.slug}/"


def place_of(asked: str, language: str, tree: Tree) -> Place:
    """Return the place that was asked for; Refused says what is wrong with it, and what was perhaps meant."""
    sections = sections_of(tree)
    section, _, slug = asked.rpartition("/")
    place = Place(section, slug)
    if problem := _problem(asked, place, sections):
        near = _near(asked)
        is_likely = near is not None and not _problem(near.name, near, sections)
        run = f"{COMMAND} {near.section}/{near.slug} --lang {language}" if near and is_likely else HELP
        raise Refused(asked or "SECTION/NAME", *problem, run)
    _check_free(place, tree, sections)
    return place


def sections_of(tree: Tree) -> list[str]:
    """Return the folders that hold pages, sorted."""
    return sorted({name.rpartition("/")[0] for name in tree.by_name} - {""})


def _problem(asked: str, place: Place, sections: list[str]) -> tuple[str, str] | None:
    """Return what was found and what was expected, when the place has no such form; None when it has."""
    if place.section not in sections:
        wanted = f"SECTION/NAME with one of the sections {', '.join(sections)}"
        return f"no section of the site in “{asked}”", wanted
    if not SLUG.fullmatch(place.slug) or len(place.slug) > LONGEST:
        wanted = f"lower-case English words and numbers joined by hyphens, of at most {LONGEST} characters"
        return f"the name “{place.slug}”", wanted
    if place.slug in RESERVED:
        return f"the reserved name “{place.slug}”", "a name that says what the page is about"
    return None


def _near(asked: str) -> Place | None:
    """Return what was probably meant: no folder of a language, no ending, hyphens between words."""
    section, _, slug = AROUND.sub("", asked.strip().replace("\\", "/")).rpartition("/")
    words = NOT_IN_SLUGS.sub("-", slug.lower()).strip("-")[:LONGEST].rstrip("-")
    return Place(section.lower(), words) if words else None


def _check_free(place: Place, tree: Tree, sections: list[str]) -> None:
    for language in LANGUAGES:
        if (tree.root / place.page(language)).exists():
            raise Refused(place.page(language), "a page of this name", FREE)
    name = place.name.removesuffix(".md")
    if name in sections:
        raise Refused(place.name, f"the section {name}/", "a name that leads to one page alone")
