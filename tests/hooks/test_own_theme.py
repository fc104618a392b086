from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir

from scripts.hooks import own_theme


def test_the_theme_s_own_folders_go_and_all_others_stay(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.theme = Theme("material", custom_dir=str(tmp_path))
    theirs = get_theme_dir("material")
    assert any(Path(folder).is_relative_to(theirs) for folder in config.theme.dirs)
    own_theme.on_config(config)
    assert str(tmp_path) in config.theme.dirs
    assert not any(Path(folder).is_relative_to(theirs) for folder in config.theme.dirs)
