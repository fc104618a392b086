"""Run the verb once, and let the machine fail at the nth thing that is done to the disk.

python tests/faults/one_run.py URL DATA CACHE HOW NUMBER; HOW is `full`, `killed` or `whole`. Prints how many
such things were done.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from pypi_simple import PyPISimple

from scripts.releases import command
from scripts.releases.limited import LimitedSession

DONE_TO_THE_DISK = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.truncate"})
count = 0


def watch(folder: str, how: str, number: int) -> None:
    def hook(event: str, arguments: tuple) -> None:
        global count
        writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if not (writes or event in DONE_TO_THE_DISK) or not str(arguments[0]).startswith(folder):
            return
        count += 1
        if count == number and how == "killed":
            os._exit(137)
        if count >= number and how == "full" and event not in {"os.remove", "os.rmdir"}:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), arguments[0])

    sys.addaudithook(hook)


def main(url: str, data: str, cache: str, how: str, number: str) -> int:
    watch(str(Path(data).parent.parent), how, int(number))
    exit_code = command.main(
        [], lambda: PyPISimple(f"{url}/simple/", session=LimitedSession()), Path(data), Path(cache)
    )
    print(f"done to the disk: {count}")
    return exit_code


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
