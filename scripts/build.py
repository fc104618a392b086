"""Build the site into site/, or a folder of your choice: python -m scripts build [--site-dir DIR]."""

from __future__ import annotations

import argparse

from scripts import mkdocs


def main(argv: list[str]) -> int:
    """Build strictly: a warning is an error."""
    parser = argparse.ArgumentParser(prog="python -m scripts build", description=__doc__)
    parser.add_argument("--site-dir", default="site", help="folder to write (default: site)")
    chosen = parser.parse_args(argv)
    return int(mkdocs.run("build", "--strict", "--site-dir", chosen.site_dir) != 0)
