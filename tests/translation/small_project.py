"""A small project under git: one page in both languages, of which either is the original."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts.translation.command import main

PAGES = {
    "ja": "---\ntitle: 題名\noriginal: {original}\n---\n# 題名\n\n最初です。\n\n"
    "## 節 {{#one}}\n\n本文です。\n次の文です。\n\n## 次の節 {{#two}}\n\n終わりです。\n",
    "en": "---\ntitle: A title\noriginal: {original}\n---\n# A title\n\nThe start.\n\n"
    "## Section {{#one}}\n\nText.\nMore text.\n\n## Next {{#two}}\n\nThe end.\n",
}
# What stands in section `one` of each language.
TEXT = {"ja": "本文です。", "en": "Text."}
HEADING = {"ja": "## 次の節", "en": "## Next"}


@dataclass(frozen=True)
class Project:
    """One project."""

    root: Path
    """Its folder."""
    language: str
    """Language of its original."""

    @classmethod
    def made(cls, root: Path, language: str) -> Project:
        """Return a new one, whose pages are not committed yet."""
        project = cls(root, language)
        for spoken, text in PAGES.items():
            project.write(f"docs/{spoken}/page.md", text.format(original=language))
        project.git("init", "--quiet", "--initial-branch=main")
        return project

    @property
    def other(self) -> str:
        """Return the language of the translation."""
        return "en" if self.language == "ja" else "ja"

    @property
    def original(self) -> str:
        """Return the path of the original."""
        return f"docs/{self.language}/page.md"

    @property
    def translation(self) -> str:
        """Return the path of the translation."""
        return f"docs/{self.other}/page.md"

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8", newline="\n")

    def read(self, path: str) -> str:
        """Return a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace some text in a file, which has to be there once."""
        assert self.read(path).count(old) == 1
        self.write(path, self.read(path).replace(old, new))

    def edit(self, language: str, new: str) -> None:
        """Replace the first sentence of section `one`."""
        self.change(f"docs/{language}/page.md", TEXT[language] + "\n", new + "\n")

    def git(self, *arguments: str, day: str = "2026-11-01") -> None:
        """Run git without the settings of whoever runs the tests."""
        names = {"GIT_AUTHOR_NAME": "tests", "GIT_AUTHOR_EMAIL": "tests@example.com"}
        names |= {"GIT_COMMITTER_NAME": "tests", "GIT_COMMITTER_EMAIL": "tests@example.com"}
        days = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env=os.environ | names | days | nothing,
            check=True,
            capture_output=True,
        )

    def commit(self, day: str = "2026-11-01") -> None:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "a change", day=day)

    def run(self, *arguments: str) -> int:
        """Run python3 -m scripts translate."""
        return main(list(arguments), self.root)

    def stamp_and_commit(self, day: str = "2026-11-01") -> None:
        """Stamp the translation, and commit everything."""
        assert self.run("stamp", "--all") == 0
        self.commit(day)
