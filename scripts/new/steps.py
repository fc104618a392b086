"""What a contributor does next with a new page, step by step, in the language that they write first."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.new.article import Article
from scripts.new.preview import PORT
from scripts.new.words import OTHER, STEPS
from scripts.pages.unfinished import MARK
from scripts.serve import HOST


def told(article: Article, files: Sequence[str]) -> str:
    """Return what was made and what comes next; every command can be copied as it stands."""
    words = STEPS[article.original]
    lines = [words["made"], *_made(article, files), "", words["next"]]
    for number, (sentence, commands) in enumerate(_steps(article, files), 1):
        lines += [f"  {number}. {sentence}", *(f"       {command}" for command in commands)]
    return "\n".join(lines)


def _made(article: Article, files: Sequence[str]) -> list[str]:
    words, width = STEPS[article.original], max(map(len, files))
    return [f"  {path:<{width}}  {words[kind]}" for path, kind in zip(files, _kinds(article), strict=True)]


def _kinds(article: Article) -> list[str]:
    program = ["program", "test"] if article.program else []
    return ["original", "translation", *program, "menu"]


def _steps(article: Article, files: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Return the steps in order: a sentence, then its commands and addresses."""
    words, here = STEPS[article.original], "python3 -m scripts"
    original, translation = files[:2]
    program = article.program
    runs = [f"{here} test {mode}{program.test_path}" for mode in ("", "--record ")] if program else []
    return [
        (words["preview"].format(port=PORT), [f"{here} serve", *_addresses(article)]),
        (words["write"].format(original=original, mark=MARK), []),
        *([(words["code"], runs)] if program else []),
        (words["translate"].format(translation=translation), []),
        (words["fix"], [f"{here} check --fix {' '.join(files)}"]),
        (words["stamp"], [f"{here} translate stamp {translation}", f"{here} check"]),
        (words["test_all"], [f"{here} test"]),
        (words["send"], _commit(article, files)),
    ]


def _addresses(article: Article) -> list[str]:
    """Return where the preview shows the page, the original first."""
    languages = (article.original, OTHER[article.original])
    return [f"http://{HOST}:{PORT}{article.place.address(language)}" for language in languages]


def _commit(article: Article, files: Sequence[str]) -> list[str]:
    records = ["docs/data/runs.json"] if article.program else []
    return [
        f"git switch --create {article.place.slug}",
        f"git add {' '.join([*files, *records])}",
        f'git commit --message "Add {article.place.name.removesuffix(".md")}"',
        f"git push --set-upstream origin {article.place.slug}",
    ]
