"""A plain box for libraries that bring none.

Copies box/ into the site; the address of its page says which library it loads.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.bench.search.engine import Engine
from scripts.hooks.language import Language

SOURCE = Path(__file__).with_name("box")
FOLDER = "bench-search"


def place(site: Path) -> Path:
    """Copy the box into a site and return its folder there."""
    return Path(shutil.copytree(SOURCE, site / FOLDER, dirs_exist_ok=True))


def engine(name: str, language: Language, site: Path, module: str, how: str = "") -> Engine:
    """Return a library behind the plain box."""
    return Engine(
        name=name,
        language=language,
        site=site,
        page=f"{FOLDER}/box.html?engine={module}&language={language}&how={how}",
        field="input",
        links="ol a",
        settled="query => document.querySelector('ol').dataset.query === query",
    )
