"""Tell the language of a page, and of the build that is under way."""

from __future__ import annotations

from typing import Literal, TypeAlias

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

Language: TypeAlias = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")
DEFAULT: Language = "ja"


def of_page(page: Page) -> Language:
    """Return the language of a page, by the folder it stands in."""
    return known(page.file.src_uri.split("/")[0])


def of_build(config: MkDocsConfig) -> Language:
    """Return the language that MkDocs builds now; static-i18n runs it once for each."""
    return known(config.theme["language"])


def known(code: object) -> Language:
    """Return the code if it is one of ours, else the default."""
    return next((language for language in LANGUAGES if language == code), DEFAULT)


def root(language: Language) -> str:
    """Return where a language's pages stand, relative to the site's root: empty or `en/`."""
    return "" if language == DEFAULT else f"{language}/"
