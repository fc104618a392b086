"""Take pictures of pages of every kind, and write a sheet to look through: python3 -m scripts gallery.

Builds the site first, or takes a folder that holds it (--site), and serves it on loopback to a Chromium.
Writes PNGs and index.html. Progress goes to standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from scripts import browser, mkdocs
from scripts.bench.static_server import serving
from scripts.files import write_atomically, write_bytes_atomically
from scripts.gallery import sheet
from scripts.gallery.shot import SHOTS, Scheme, Shot

OUTPUT = Path(".cache", "gallery")
LONGEST = 3000
"""Pixels of a page's height that are shown; the lists of releases are longer than anybody looks."""


def main(argv: list[str]) -> int:
    """Write pictures and sheet; 1 when site or browser is missing, 2 for a place that is no folder."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts gallery", description=__doc__)
    parser.add_argument("--site", type=Path, help="a folder with the built site; without it, one is built")
    parser.add_argument("--output", type=Path, default=OUTPUT, help=f"folder to write (default: {OUTPUT})")
    chosen = parser.parse_args(argv)
    try:
        chosen.output.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        print(
            f"{chosen.output}: found that it cannot be a folder ({problem.strerror}), "
            f"expected one to write pictures to, such as --output {OUTPUT}",
            file=sys.stderr,
        )
        return 2
    with mkdocs.built(chosen.site) as site:
        if site is None or not _is_whole(site):
            return 1
        try:
            _take(SHOTS, site, chosen.output)
        except browser.BrowserMissing as problem:
            print(problem, file=sys.stderr)
            return 1
    write_atomically(chosen.output / sheet.NAME, sheet.render())
    print(f"{chosen.output / sheet.NAME}: {len(SHOTS)} pictures. Open it in a browser.")
    return 0


def _is_whole(site: Path) -> bool:
    missing = sorted({shot.kind.file(shot.language) for shot in SHOTS if not _is_there(site, shot)})
    if missing:
        expected = "the site as `mkdocs build` writes it, with the pages of scripts/gallery/pages.py"
        print(f"{site}: found no {', '.join(missing)}, expected {expected}", file=sys.stderr)
    return not missing


def _is_there(site: Path, shot: Shot) -> bool:
    return (site / shot.kind.file(shot.language)).is_file()


def _take(shots: Iterable[Shot], site: Path, output: Path) -> None:
    """Take every picture; those of one window one after the other, because a new window is slow."""
    by_window = sorted(shots, key=_window)
    done = 0
    with serving(site) as address, sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(browser.find()), args=list(browser.ARGUMENTS)
        )
        for (width, scheme), alike in groupby(by_window, key=_window):
            with _opened(running, width, scheme) as page:
                for shot in alike:
                    done += 1
                    print(
                        f"{done}/{len(by_window)} {shot.kind.name}, {shot.label}", file=sys.stderr, flush=True
                    )
                    write_bytes_atomically(output / shot.file, _picture(page, address, shot))
        running.close()


def _window(shot: Shot) -> tuple[int, Scheme]:
    return shot.width, shot.scheme


@contextmanager
def _opened(running: Browser, width: int, scheme: Scheme) -> Iterator[Page]:
    context = running.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def _picture(page: Page, address: str, shot: Shot) -> bytes:
    page.goto(f"{address}/{shot.kind.address(shot.language)}", wait_until="networkidle")
    height = min(LONGEST, int(page.evaluate("document.documentElement.scrollHeight")))
    clip: FloatRect = {"x": 0, "y": 0, "width": shot.width, "height": height}
    return page.screenshot(full_page=True, clip=clip, animations="disabled")
