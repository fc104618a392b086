"""Run one verb of the project: python3 -m scripts <verb>; without a verb, list them.

Sets up .venv on first use and goes on inside it, so nothing but Python and pip has to be there before.
"""

from __future__ import annotations

import importlib
import io
import os
import subprocess
import sys

from scripts import setup
from scripts.verbs import VERBS


def main(argv: list[str]) -> int:
    """Dispatch to the verb's module; 2 when there is no such verb."""
    _speak_on_any_console()
    if not argv or argv[0] in {"-h", "--help"}:
        print(listing())
        return 0
    if argv[0] not in VERBS:
        print(f"There is no verb “{argv[0]}”. The verbs are:\n\n{listing()}", file=sys.stderr)
        return 2
    if not (setup.is_inside() and setup.is_current()):
        return _go_on_inside(argv)
    run = importlib.import_module(VERBS[argv[0]].module).main
    try:
        return int(run(argv[1:]))
    except KeyboardInterrupt:
        return 130


def listing() -> str:
    """Return the verbs, one a line."""
    width = max(map(len, VERBS))
    return "\n".join(f"  {name:<{width}}  {verb.what}" for name, verb in VERBS.items())


def _speak_on_any_console() -> None:
    """Print what a console's encoding lacks as escapes, rather than fail on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _go_on_inside(argv: list[str]) -> int:
    if not setup.is_current():
        setup.make_environment()
    python = setup.executable(setup.ENVIRONMENT, "python")
    command = [str(python), "-m", "scripts", *argv]
    os.chdir(setup.ROOT)
    if os.name != "nt":
        os.execv(python, command)
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
