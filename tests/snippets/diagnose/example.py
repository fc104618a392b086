"""Make snippets/diagnose/report_example.txt: a real report, with what moves put still.

python -m tests.snippets.diagnose.example writes it.
"""

from __future__ import annotations

import re

from scripts.azure_double import scenarios
from scripts.azure_double.server import AzureDouble
from tests.snippets.diagnose.staging import kit
from tests.snippets.running import FOLDER

EXAMPLE = FOLDER / "diagnose" / "report_example.txt"
STILL = (
    (r"(?m)^time: .*", "time: 2026-11-25T14:03:22+09:00"),
    (r"(?m)^system: .*", "system: Linux-6.8.0-x86_64-with-glibc2.36"),
    (r"(?m)^Python: .*", "Python: 3.11.7 (CPython)"),
    (r"(?m)^trust: .*", "trust: OpenSSL 3.0.11 19 Sep 2023; certifi 2026.10.1"),
    (r"(?m)^(HTTP stack|other packages): .*", r"\1: (versions)"),
    (r"(?m)^seconds: .*", "seconds: 0.21"),
    (r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "00000000-0000-4000-8000-000000000000"),
)


def make(double: AzureDouble) -> str:
    """Return the report of a used-up quota on 2.54.0."""
    text = kit(double, "2.54.0", scenarios.rate_limited(60), scenarios.rate_limited(60)).printed
    for pattern, instead in STILL:
        text = re.sub(pattern, instead, text)
    return text


if __name__ == "__main__":
    with AzureDouble() as running:
        EXAMPLE.write_text(make(running), encoding="utf-8")
