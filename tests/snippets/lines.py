"""Run lines that a test makes up on a pin; programs of snippets/ are run by running.py, as a reader does.

To import openai takes most of a run. One process a pin has imported it, and forks for each run: the fork
runs the package's own __init__ anew, with the environment of the run, and has the modules below in memory.
"""

from __future__ import annotations

import atexit
import functools
import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts import environments
from scripts.environments.isolation import isolated

SECONDS = 120
# Read by the interpreter when it starts, or by its trust store: such a run gets a process of its own.
_READ_EARLY = ("PYTHON", "SSL_", "REQUESTS_")
_HARMLESS = {"PYTHONIOENCODING": "utf-8"}

_FORKING = """
import json, os, signal, sys, types, openai
client = openai.OpenAI(api_key="none", base_url="http://127.0.0.1:9")
client.chat.completions, client.images, client.models
del client
for asked in map(json.loads, sys.stdin):
    child = os.fork()
    if not child:
        break
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
else:
    sys.exit()
signal.alarm(asked["seconds"])
os.environ.clear()
os.environ.update(asked["env"])
for number, flags in enumerate((os.O_RDONLY, os.O_WRONLY, os.O_WRONLY)):
    os.dup2(os.open(os.path.join(asked["streams"], str(number)), flags), number)
sys.stdin = open(0, encoding="utf-8")
os.chdir(asked["folder"])
if asked["ignore_warnings"]:
    import warnings
    warnings.simplefilter("ignore")
before = vars(sys.modules.pop("openai"))
import openai
for name, part in before.items():
    if type(part) is types.ModuleType:
        vars(openai).setdefault(name, part)
exec(compile(asked["lines"], "<string>", "exec"), {"__name__": "__main__"})
"""


def run_lines(
    pin: str,
    lines: str,
    env: Mapping[str, str],
    *,
    before: Sequence[str] = (),
    stdin: str = "",
    folder: Path | None = None,
    ignore_warnings: bool = False,
    fresh: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run lines in a process of a pin, with `env` on top of what isolates it; `before` wraps the command.

    `fresh` asks for a process that has imported nothing, for lines that change what the import reads.
    """
    env = isolated() | _HARMLESS | dict(env)
    folder = folder or Path.cwd()
    early = any(name.startswith(_READ_EARLY) and name not in _HARMLESS for name in env)
    if fresh or early or before or not _can_be_forked(pin):
        return subprocess.run(
            [*before, str(environments.ensure(pin)), *(["-Wignore"] if ignore_warnings else []), "-c", lines],
            cwd=folder,
            env=env,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    with tempfile.TemporaryDirectory() as made:
        streams = [Path(made, str(number)) for number in range(3)]
        for stream, text in zip(streams, (stdin, "", ""), strict=True):
            stream.write_text(text, encoding="utf-8")
        asked = {"lines": lines, "env": env, "folder": str(folder), "ignore_warnings": ignore_warnings}
        code = _ask(_forking(pin), json.dumps(asked | {"streams": made, "seconds": SECONDS}))
        _, printed, errors = (stream.read_text(encoding="utf-8") for stream in streams)
    return subprocess.CompletedProcess([pin], code, printed, errors)


def _can_be_forked(pin: str) -> bool:
    """Tell whether there is something to gain: 0.28 is imported quickly, and keeps what it read then."""
    return hasattr(os, "fork") and environments.all_pins()[pin].holds_openai and pin != "0.28.1"


@functools.cache
def _forking(pin: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [str(environments.ensure(pin)), "-c", _FORKING],
        env=isolated() | _HARMLESS,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(_end, process)
    return process


def _ask(process: subprocess.Popen[str], asked: str) -> int:
    """Let a process fork for one run; return the exit code of the run."""
    assert process.stdin and process.stdout
    process.stdin.write(asked + "\n")
    process.stdin.flush()
    return int(process.stdout.readline())


def _end(process: subprocess.Popen[str]) -> None:
    with process:
        assert process.stdin
        process.stdin.close()
