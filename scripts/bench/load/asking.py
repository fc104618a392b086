"""Ask a server for pages with wrk, as many as it answers, and read what wrk says of it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.bench.load.tools import find

SECONDS = 8
CONNECTIONS = 32
_DONE = re.compile(r"^done (\d+) requests (\d+) bytes (\d+) microseconds (\d+) errors$", re.MULTILINE)
_SCRIPT = """
local paths = {%s}
local number = 0
wrk.headers["Accept-Encoding"] = "br, gzip"
request = function()
  number = number %% #paths + 1
  return wrk.format("GET", paths[number])
end
done = function(summary)
  local wrong = summary.errors
  local errors = wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout
  print(string.format("done %%d requests %%d bytes %%d microseconds %%d errors",
    summary.requests, summary.bytes, summary.duration, errors))
end
"""


class NotAsked(RuntimeError):
    """wrk did not come to an end, or a page was not answered; the message says which."""


@dataclass(frozen=True)
class Load:
    """What a server did."""

    pages: float
    """Pages a second."""
    bytes: float
    """Bytes a page, headers included, compressed as a browser would get them."""


def ask(address: str, paths: Sequence[str], work: Path) -> Load:
    """Ask for the pages in turns, for SECONDS, over CONNECTIONS connections."""
    script = work / "pages.lua"
    script.write_text(_SCRIPT % ", ".join(f'"/{path}"' for path in paths), encoding="utf-8")
    command = [find("wrk"), "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(script), address]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    return read(done.stdout + done.stderr)


def read(said: str) -> Load:
    """Return what wrk says; NotAsked when it does not, or when pages were missing."""
    found = _DONE.search(said)
    if not found:
        raise NotAsked(f"wrk said nothing of its end: {said.strip()[-200:]}")
    requests, size, duration, errors = map(int, found.groups())
    if errors or not requests:
        raise NotAsked(f"{errors} of {requests} pages were not answered")
    return Load(requests * 1_000_000 / duration, size / requests)
