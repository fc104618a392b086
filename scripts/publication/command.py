"""Make what is published: python3 -m scripts publish --output DIR [--compress].

Builds the site strictly, with the stamps of the runs in .cache where a test has left them, and writes beside
it the configuration of nginx, the bill of materials, one archive of the site and the hashes of these. The
folder is replaced as a whole: what stood there before stays when a step fails.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts import mkdocs
from scripts.files import write_atomically
from scripts.hooks.hosting import MISSING
from scripts.hosting import nginx, static_web_apps
from scripts.publication import compressing, materials, sealing
from scripts.setup import REQUIREMENTS

SITE = "site"
NGINX = "nginx.conf"
MATERIALS = "materials.cdx.json"


def main(argv: list[str], environment: Mapping[str, str] = os.environ) -> int:
    """Return 0 when everything is written, 1 when a step failed, 2 for wrong use."""
    about = __doc__.split("\n")[0]
    parser = argparse.ArgumentParser(prog="python3 -m scripts publish", description=about)
    parser.add_argument("--output", type=Path, required=True, help="folder to write")
    parser.add_argument("--compress", action="store_true", help="add copies that servers send so")
    options = parser.parse_args(argv)
    # A variable of the repository that is not set arrives empty, and every address would lack its host.
    if environment.get("SITE_URL") == "":
        print(
            "SITE_URL is empty; expected the address of the site, such as https://notes.example/. "
            "On GitHub, set the variable SITE_URL of the repository (Settings, Secrets and variables, "
            "Actions).",
            file=sys.stderr,
        )
        return 2
    if options.output.exists() and not (options.output / sealing.SUMS).is_file():
        print(
            f"{options.output}: found something else than a publication; expected a folder that is not there "
            "yet, or one that this command has made",
            file=sys.stderr,
        )
        return 2
    options.output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.output.parent, prefix=".publication-") as folder:
        made = Path(folder, "made")
        if mkdocs.run("build", "--strict", "--site-dir", str((made / SITE).resolve())):
            return 1
        _complete(made, options.compress)
        _replace(options.output, made)
    print(f"{options.output}: the site is in {SITE}, sealed by {sealing.SUMS}")
    return 0


def _complete(made: Path, is_compressed: bool) -> None:
    sealing.archive(made / SITE, made / sealing.ARCHIVE)
    known = static_web_apps.read((made / SITE / static_web_apps.NAME).read_text(encoding="utf-8"), MISSING)
    write_atomically(made / NGINX, nginx.server(known, Path("/srv/site"), "80"))
    bill = materials.bill(REQUIREMENTS.read_text(encoding="utf-8"))
    write_atomically(made / MATERIALS, bill)
    write_atomically(made / sealing.SUMS, sealing.sums(made))
    if is_compressed:
        compressing.compress(made / SITE)


def _replace(target: Path, made: Path) -> None:
    if target.exists():
        old = made.with_name("old")
        target.rename(old)
        made.rename(target)
        shutil.rmtree(old)
    else:
        made.rename(target)
