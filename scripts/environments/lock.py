"""Write the hashed locks: python -m scripts lock [pin …] | --tools [--check].

Reads snippets/pins.toml (or scripts/requirements.in with --tools), asks the package index through uv, and
writes snippets/locks/<pin>.txt (or scripts/requirements.txt): names, versions and hashes, no address.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from scripts.environments.pins import Pin, all_pins
from scripts.files import write_atomically
from scripts.setup import ENVIRONMENT, REQUIREMENTS, ROOT, executable

COMPILE = ["pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
BARE = ["--no-annotate", "--no-header", "--no-emit-index-url"]


def main(argv: list[str]) -> int:
    """Lock what was asked for; with --check only tell which locks would change."""
    parser = argparse.ArgumentParser(prog="python -m scripts lock", description=__doc__)
    parser.add_argument("pins", nargs="*", metavar="pin", help="pins to lock; all when none is named")
    parser.add_argument("--tools", action="store_true", help="lock scripts/requirements.in instead")
    parser.add_argument("--check", action="store_true", help="write nothing; 1 when a lock would change")
    chosen = parser.parse_args(argv)
    unknown = sorted(set(chosen.pins) - set(all_pins()))
    if unknown:
        print(
            f"snippets/pins.toml: no pin {', '.join(unknown)}; it has {', '.join(all_pins())}",
            file=sys.stderr,
        )
        return 2
    try:
        changed = _lock_tools(chosen.check) if chosen.tools else _lock_pins(chosen.pins, chosen.check)
    except RuntimeError as problem:
        print(problem, file=sys.stderr)
        return 1
    return int(chosen.check and bool(changed))


def _lock_tools(check: bool) -> list[Path]:
    source = REQUIREMENTS.with_suffix(".in")
    return _settle(REQUIREMENTS, resolve(source.read_text(encoding="utf-8"), source.name), check)


def _lock_pins(names: list[str], check: bool) -> list[Path]:
    changed = []
    for name in names or all_pins():
        pin = all_pins()[name]
        changed += _settle(pin.lock, resolve_pin(pin), check)
    return changed


def resolve_pin(pin: Pin) -> str:
    """Return the lock of a pin, from the packages that existed by its day."""
    # uv reads a bare day as its beginning; the pin means its end.
    limit = ["--exclude-newer", f"{pin.day.isoformat()}T23:59:59Z"] if pin.day else []
    return resolve("\n".join(pin.packages), f"pin {pin.name}", *limit)


def resolve(requirements: str, what: str, *options: str) -> str:
    """Resolve requirements with uv; RuntimeError with its words when there is no answer."""
    command = [str(executable(ENVIRONMENT, "uv")), *COMPILE, *BARE, *options, "-"]
    done = subprocess.run(
        command, input=requirements, env=os.environ, capture_output=True, text=True, check=False, cwd=ROOT
    )
    if done.returncode:
        said = done.stderr.strip()
        raise RuntimeError(f"{what}: the package index offers no set that fits. uv said: {said}")
    return done.stdout


def _settle(lock: Path, text: str, check: bool) -> list[Path]:
    before = lock.read_text(encoding="utf-8") if lock.is_file() else ""
    if before == text:
        print(f"{lock.relative_to(ROOT)}: as it was")
        return []
    if not check:
        write_atomically(lock, text)
    print(f"{lock.relative_to(ROOT)}: {'would change' if check else 'written'}")
    return [lock]
