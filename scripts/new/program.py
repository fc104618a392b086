"""A first program for a new page, and its test, from the examples on the page for contributors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scripts.new.place import Place
from scripts.new.refusal import Refused
from scripts.pages.unfinished import MARK
from scripts.snippets.header import parse_header

EXAMPLES = Path("docs/assets/examples")
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
EXAMPLE_NAME = "client/hello.py"
HINT = f"# {MARK}: write the program that the page needs; make the first line and the test fit it."


@dataclass(frozen=True)
class Program:
    """A program that does not exist yet."""

    name: str
    """Path below snippets/, such as client/my_topic.py."""
    text: str
    """The program."""
    test: str
    """Its test."""

    @property
    def releases(self) -> str:
        """The range of releases that its first line claims."""
        return str(parse_header(self.text.split("\n", 1)[0]).releases)

    @property
    def path(self) -> str:
        """Its file."""
        return f"snippets/{self.name}"

    @property
    def test_path(self) -> str:
        """The file of its test, mirrored."""
        folder, _, file = self.name.rpartition("/")
        return f"tests/snippets/{folder}/test_{file}"


def program_of(asked: str, place: Place, root: Path) -> Program:
    """Return the program that was asked for; Refused says what is wrong with its name."""
    if not NAME.fullmatch(asked):
        wanted = "lower-case English words joined by underscores that say what it does, as send_image"
        raise Refused("--snippet", f"the name “{asked}”", wanted)
    program = _from_examples(f"{place.section}/{asked}.py", root)
    for path in (program.path, program.test_path):
        if (root / path).exists():
            raise Refused(path, "a file of this name", "a name for --snippet that is free")
    return program


def _from_examples(name: str, root: Path) -> Program:
    first, rest = (root / EXAMPLES / "hello.py.txt").read_text("utf-8").split("\n", 1)
    test = (root / EXAMPLES / "test_hello.py.txt").read_text("utf-8")
    return Program(name, "\n".join([first, HINT, rest]), test.replace(EXAMPLE_NAME, name))
