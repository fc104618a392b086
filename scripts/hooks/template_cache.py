"""Compile each template once for all builds; Jinja keeps what it made under a hash of the template's text."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

FOLDER = Path(".cache", "templates")


@event_priority(1000)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Give the templates their cache."""
    del files
    folder = Path(config.config_file_path).parent / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))
