"""The search of the theme Material over the same pages: once as it comes, once with an index a language.

Builds the copy of the project once more, with the theme's own templates and its search in the place of ours.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from scripts.bench.search.engine import Engine
from scripts.bench.timing import seconds
from scripts.hooks.language import LANGUAGES, Language, root

INDEX = Path("search", "search_index.json")
# Cuts at Japanese particles, at small English words, at punctuation and where the script changes: without it
# hardly a Japanese query is answered, because the theme cuts the index into words but not the query.
SEPARATOR = (
    r"(?<=[^ぁ-ん])(?:が|を|に|は|の|で|と|も|へ|や)(?![ぁ-ん])"
    r"|(?<![\w-])(?:[Aa]n?|[Tt]he|[Oo]f|[Tt]o|[Ii]n|[Ii]s|[Aa]re|[Ff]or|[Aa]nd|[Oo]r|[Oo]n|[Ww]ith|[Mm]y|I|i"
    r"|[Hh]ow|[Dd]o|[Ww]hat|[Ii]t)(?![\w-])"
    r'|[\s\u200b\-　、。，．・：；！？（）「」『』【】/,:()\[\]{}"`=]+'
    r"|(?<=[ァ-ヶー])(?=[^ァ-ヶー])|(?<=[^ァ-ヶー])(?=[ァ-ヶー])"
    r"|(?<=[ぁ-ん])(?=[^ぁ-ん])|(?<=[^ぁ-ん])(?=[ぁ-ん])"
    r"|(?<=[A-Za-z0-9_.])(?=[一-龠々])|(?<=[一-龠々])(?=[A-Za-z0-9_.])"
)
_PLUGIN = {"lang": ["ja", "en"], "pipeline": [], "separator": SEPARATOR}
_FRAME = "  custom_dir: docs/overrides\n"
_PLUGINS = "plugins:\n"
# They leave out what the theme brings, or write what only our own frame has.
_HOOKS = ("own_theme", "assets", "hosting", "not_found", "search_index")
_SCRIPT = Path(__file__).with_name("material.js")
_IN_PAGE = Path(__file__).with_name("worker_in_page.js")


def engines(project: Path, site: Path) -> list[Engine]:
    """Build the site with the theme's search and return its box in each language."""
    both = site.with_name("site-material")
    _build(project, both)
    name = f"Material {version('mkdocs-material')}"
    whole = [_engine(name, language, both) for language in LANGUAGES]
    return [*whole, *(_engine(f"{name}, index split", each, _split(both, each)) for each in LANGUAGES)]


def with_its_search(settings: str) -> str:
    """Return the settings of MkDocs with the theme's templates and its search; ValueError if they are odd."""
    changes = {
        _FRAME: "",
        _PLUGINS: f"{_PLUGINS}  - search: {json.dumps(_PLUGIN, ensure_ascii=False)}\n",
        **{f"  - scripts/hooks/{hook}.py\n": "" for hook in _HOOKS},
    }
    for old, new in changes.items():
        if settings.count(old) != 1:
            raise ValueError(f"mkdocs.yml has not one line {old.strip()!r}")
        settings = settings.replace(old, new)
    return settings


def of_language(index: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """Return the part of an index that is of one language."""
    docs = [doc for doc in index["docs"] if doc["location"].startswith("en/") == (language == "en")]
    return {**index, "docs": docs}


def _build(project: Path, folder: Path) -> None:
    file = project / "mkdocs.yml"
    ours = file.read_text(encoding="utf-8")
    file.write_text(with_its_search(ours), encoding="utf-8")
    try:
        seconds(project, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder))
    finally:
        file.write_text(ours, encoding="utf-8")


def _split(both: Path, language: Language) -> Path:
    """Return a copy of the built site whose index is of one language; files that stay are linked."""
    folder = both.with_name(f"{both.name}-{language}")
    shutil.copytree(both, folder, copy_function=os.link)
    index = json.loads((both / INDEX).read_text(encoding="utf-8"))
    (folder / INDEX).unlink()
    text = json.dumps(of_language(index, language), ensure_ascii=False, separators=(",", ":"))
    (folder / INDEX).write_text(text, encoding="utf-8")
    return folder


def _engine(name: str, language: Language, site: Path) -> Engine:
    listening = _SCRIPT.read_text(encoding="utf-8")
    made = Engine(
        name=name,
        language=language,
        site=site,
        page=root(language),
        field="input[name=query]",
        links=".md-search-result__item > a:first-child",
        settled="() => theirSearch.asked > theirSearch.before && theirSearch.asked === theirSearch.answered",
        script=listening,
        ready="() => theirSearch.ready",
        early=r"/search_index\.json$|/workers/|/lunr/",
        hears_keys_only=True,
        quiet=150,
    )
    return replace(made, in_page=replace(made, script=_IN_PAGE.read_text(encoding="utf-8") + listening))
