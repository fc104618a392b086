"""Look for what must never be published: keys, tokens, tenant ids, host names of real resources.

Reads pages, snippets and the texts at the root. The only resource that may be named is `example`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.pages.finding import Finding
from scripts.pages.tree import Tree

PLACEHOLDER = "https://example.openai.azure.com"
HOSTS = "openai.azure.com|services.ai.azure.com|cognitiveservices.azure.com|azure-api.net|vault.azure.net"
PATTERNS = {
    "what looks like an API key": re.compile(
        r"(?<![0-9A-Za-z])(?:[0-9a-f]{32}|[0-9A-Za-z]{52}[0-9A-Za-z]{20,}|sk-[0-9A-Za-z_-]{20,})(?![0-9A-Za-z])"
    ),
    "what looks like a token": re.compile(r"\beyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}"),
    "what looks like a tenant or subscription id": re.compile(
        r"(?<![0-9A-Za-z-])(?!00000000-)[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![0-9A-Za-z-])"
    ),
    "what looks like an account key": re.compile(r"\b(?:AccountKey|SharedAccessKey)=[^;\s\"'<]{8,}"),
}
HOST = re.compile(rf"(?<![\w.<>{{}}*-])(?P<name>[A-Za-z0-9][A-Za-z0-9-]*)\.(?:{HOSTS})\b")
ALLOWED_NAMES = {"example"}
FOLDERS = ("docs/ja", "docs/en", "snippets", ".github")
SUFFIXES = {".md", ".py", ".sh", ".mjs", ".js", ".toml", ".yml", ".yaml", ".txt", ".json"}


def check(tree: Tree) -> Iterator[Finding]:
    """Yield every value that looks secret or real."""
    files = [path for folder in FOLDERS for path in tree.files(folder) if path.suffix in SUFFIXES]
    for path in [*files, *sorted(tree.root.glob("*.md"))]:
        # Locks are full of hashes, and those are what they should be.
        if "locks" not in path.parts:
            yield from check_text(tree.relative(path), path.read_text("utf-8"))


def check_text(path: str, text: str) -> Iterator[Finding]:
    """Yield every value in one file that looks secret or real."""
    for number, line in enumerate(text.split("\n"), 1):
        for what, pattern in PATTERNS.items():
            if match := pattern.search(line):
                # The value itself is not repeated: check logs are public.
                shown = f"{what} ({match[0][:3]}…, {len(match[0])} characters)"
                yield Finding(path, number, shown, "no real value; read it from an environment variable")
        for host in HOST.finditer(line):
            if host["name"].lower() not in ALLOWED_NAMES:
                yield Finding(path, number, f"the host name “{host[0]}”", PLACEHOLDER)
