"""Write the site as a zip that opens without a server: python3 -m scripts offline [--output FILE].

Builds the site first, or takes a folder that holds it (--site). Unpacked, it begins at index.html.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from scripts import mkdocs
from scripts.files import write_bytes_atomically
from scripts.offline import archive, copy

NAME = "openai-azure-offline"


def main(argv: list[str]) -> int:
    """Write the zip; 1 when there is no site to pack, 2 when it cannot be written where it was asked for."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts offline", description=__doc__)
    parser.add_argument("--output", type=Path, default=Path(f"{NAME}.zip"), help=f"default: {NAME}.zip")
    parser.add_argument("--site", type=Path, help="a folder with the built site; without it, one is built")
    chosen = parser.parse_args(argv)
    if refusal := _refusal(chosen.output):
        print(refusal, file=sys.stderr)
        return 2
    with mkdocs.built(chosen.site) as site:
        if site is None:
            return 1
        try:
            files = copy.of_site(_files(site))
        except copy.Incomplete as problem:
            print(f"{site}: {problem}. Run: python3 -m scripts build", file=sys.stderr)
            return 1
    content = archive.packed(files, NAME)
    write_bytes_atomically(chosen.output, content)
    size = f"{len(files)} files, {len(content) / 1_000_000:.1f} MB"
    print(f"{chosen.output}: {size}. Unpack it and open {NAME}/index.html.")
    return 0


def _refusal(output: Path) -> str:
    """Say why a file cannot be written there, before anything takes time; empty when it can."""
    hint = f"expected the name of a file in a folder you may write to, such as --output {NAME}.zip"
    if output.is_dir():
        return f"{output}: found a folder, {hint}"
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=output.parent):
            return ""
    except OSError as problem:
        return f"{output}: found that it cannot be written ({problem.strerror}), {hint}"


def _files(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}
