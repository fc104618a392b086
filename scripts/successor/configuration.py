"""Make the successor's configurations of ours: one a language, for it has no translations. Pure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from scripts.hooks.language import LANGUAGES, Language, root

LEFT_OUT = ("plugins", "hooks", "exclude_docs", "watch", "validation", "extra")
"""Settings of ours that it does not know, or that name what it has no part in."""


def configuration(ours: str, spoken: Language, project: Path) -> str:
    """Return the configuration of one language, from the text of our mkdocs.yml, for a folder with docs/.

    Paths are relative: release 0.0.73 stops at absolute ones, without saying so.
    """
    # A tag of MkDocs, such as !relative, leaves its value as it is.
    settings: dict[str, Any] = yaml.load(ours, Loader=_Plain)
    languages = next(
        each["i18n"] for each in settings["plugins"] if isinstance(each, dict) and "i18n" in each
    )
    own = next(each for each in languages["languages"] if each["locale"] == spoken)
    names = own.get("nav_translations", {})
    made = {key: value for key, value in settings.items() if key not in LEFT_OUT}
    made |= {
        "site_name": own["site_name"],
        "site_description": own["site_description"],
        "site_url": f"https://openai-on-azure.example/{root(spoken)}",
        "docs_dir": f"docs/{spoken}",
        "site_dir": f"site/{root(spoken)}".rstrip("/"),
        "nav": _named(settings["nav"], names),
        "theme": {"name": "material", "language": spoken, "font": False},
        "extra": {"alternate": _alternates()},
    }
    made["markdown_extensions"] = [_with_paths(each, project) for each in settings["markdown_extensions"]]
    return yaml.safe_dump(made, allow_unicode=True, sort_keys=False)


class _Plain(yaml.SafeLoader):
    """Reads values with tags as their text."""


def _text(loader: yaml.SafeLoader, _: str, node: yaml.Node) -> object:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)[-1]
    return loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None


_Plain.add_multi_constructor("!", _text)


def _named(nav: list[Any], names: dict[str, str]) -> list[Any]:
    return [
        {names.get(label, label): below if isinstance(below, str) else _named(below, names)}
        for entry in nav
        for label, below in entry.items()
    ]


def _with_paths(extension: object, project: Path) -> object:
    if isinstance(extension, dict) and "pymdownx.snippets" in extension:
        options = {**extension["pymdownx.snippets"]}
        options["base_path"] = [str(project / "snippets"), str(project / "docs" / "assets")]
        return {"pymdownx.snippets": options}
    return extension


def _alternates() -> list[dict[str, str]]:
    return [{"name": other, "link": f"/{root(other)}", "lang": other} for other in LANGUAGES]
