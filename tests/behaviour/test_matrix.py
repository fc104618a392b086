"""Lines of releases by API surface and Python."""

from __future__ import annotations

import re
from html import unescape

from scripts.behaviour import matrix
from tests.behaviour.measured import data, question

OLD = "installs, but no client can be made"
DATA = data(
    question("python.construct-today", ("0.28.1", "0.28.1", "constructs"),
             ("1.0.0", "1.55.2", "TypeError: x"), ("1.55.3", "3.0.0", "constructs")),
    question("credentials.callable-key", ("1.0.0", "1.105.0", "the text of the function"),
             ("1.106.0", "3.0.0", "the token")),
    question("credentials.key-headers-v1", ("1.0.0", "3.0.0", ("authorization: Bearer key",))),
    question("routes.responses", ("1.66.0", "3.0.0", "/openai/responses")),
    question("connection.http-library", ("0.28.1", "0.28.1", "requests"), ("1.0.0", "2.54.0", "httpx"),
             ("3.0.0", "3.0.0", "httpx2")),
    question("python.install-3.9", ("0.28.1", "0.28.1", "constructs"), ("1.0.0", "1.55.2", OLD),
             ("1.55.3", "2.54.0", "constructs"), ("3.0.0", "3.0.0", "does not install")),
    releases=("0.28.1", "1.0.0", "1.55.2", "1.55.3", "1.65.5", "1.66.0", "1.105.0", "1.106.0",
              "2.54.0", "3.0.0"),
)  # fmt: skip


def cells(language: str) -> list[list[str]]:
    rows = matrix.render(DATA, language).partition("<tbody>")[2].split("</tr>")[:-1]
    return [[unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in rows]


def test_a_line_ends_where_any_column_changes() -> None:
    assert cells("en") == [
        ["3.0.0 or later", "yes", "yes", "yes", "yes", "<code>httpx2</code>", "no"],
        ["1.106.0 to 2.54.0", "yes", "yes", "yes", "yes", "<code>httpx</code>", "yes"],
        ["1.66.0 to 1.105.0", "yes", "yes", "no", "yes", "<code>httpx</code>", "yes"],
        ["1.55.3 to 1.65.5", "yes", "yes", "no", "no", "<code>httpx</code>", "yes"],
        ["1.0.0 to 1.55.2", *["with httpx<0.28"] * 2, "no", "no", "<code>httpx</code>", "with httpx<0.28"],
        ["up to 0.28.1", "yes", "no", "no", "no", "<code>requests</code>", "yes"],
    ]
    assert cells("ja")[0][0] == "3.0.0 以降"
