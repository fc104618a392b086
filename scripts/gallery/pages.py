"""The pages that stand for all, one of each kind: for pictures, and for tests of the layout."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.hooks import language
from scripts.hooks.language import Language


@dataclass(frozen=True)
class Kind:
    """A page that stands for its kind."""

    name: str
    """What the kind is called on the sheet and in file names."""
    path: str
    """Its address below the root of a language, as a server answers it."""

    def address(self, spoken: Language) -> str:
        """Return its address below the root of the site."""
        return language.root(spoken) + self.path

    def file(self, spoken: Language) -> str:
        """Return the file that holds it, below the root of the site."""
        path = self.address(spoken).partition("?")[0]
        return path if path.endswith(".html") else f"{path}index.html"


KINDS = (
    Kind("home", ""),
    Kind("errors", "errors/"),
    Kind("error", "errors/not-found/"),
    Kind("client", "client/choose/"),
    Kind("rest", "rest/chat/"),
    Kind("behaviour", "behaviour/credentials/"),
    Kind("releases", "releases/"),
    Kind("series", "releases/2/"),
    Kind("planner", "upgrade/planner/?have=0.28&want=3"),
    Kind("missing", "404.html"),
)
