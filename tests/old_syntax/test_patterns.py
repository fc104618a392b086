"""The patterns find what they should, nothing else, in bounded time, and alike in JavaScript and Python."""

from __future__ import annotations

import re
import time

import pytest
from pydantic import ValidationError

from scripts import environments
from scripts.old_syntax.model import Entry
from scripts.old_syntax.store import load
from scripts.snippets.header import SNIPPETS, programs, read_header
from tests.old_syntax.finding import MODULE, Hit, hits, hits_of_each, words

ENTRIES = load().entries
PATTERNS = [entry.model_dump(include={"id", "pattern", "inside", "beside", "unless"}) for entry in ENTRIES]
NEWEST = environments.openai_version("newest")
# Programs for the newest release with a mark, and why that is right or cannot be helped.
MARKED_ALL_THE_SAME = {
    "diagnose/diagnose.py": "reads variables and answers of REST in order to report them",
    "support/collect.py": "reads old variables in order to report them",
    "upgrade/zero_to_one/as_dict.py": "reads the dict that model_dump() makes",
}


def found_in(text: str) -> list[tuple[str, str]]:
    return words(text, hits({"text": text}, PATTERNS)["text"])


@pytest.fixture(scope="module")
def in_programs() -> dict[str, list[Hit]]:
    return hits({entry.id: "\n".join(entry.fails) for entry in ENTRIES}, PATTERNS)


@pytest.fixture(scope="module")
def in_snippets() -> dict[str, list[Hit]]:
    texts = {name: (SNIPPETS / name).read_text(encoding="utf-8") for name in programs()}
    return hits(texts, PATTERNS)


def test_there_are_enough_and_each_has_a_name_of_its_own() -> None:
    assert len({entry.id for entry in ENTRIES}) == len(ENTRIES) >= 28


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_each_finds_the_construction_in_its_own_program(entry: Entry, in_programs) -> None:
    assert entry.id in {hit.id for hit in in_programs[entry.id]}


def test_each_finds_the_construction_that_the_table_shows() -> None:
    found = hits({entry.id: entry.construction for entry in ENTRIES}, PATTERNS)
    assert [name for name, there in found.items() if name not in {hit.id for hit in there}] == []


def test_programs_for_the_newest_release_have_no_mark(in_snippets) -> None:
    current = {name for name in in_snippets if read_header(name).claims(NEWEST)}
    assert {name for name in current if in_snippets[name]} == MARKED_ALL_THE_SAME.keys() & current
    assert len(current) > 40


def test_every_program_for_0_28_has_marks(in_snippets) -> None:
    old = [name for name in in_snippets if name.endswith("_0_28.py")]
    assert len(old) > 4
    assert [name for name in old if len(in_snippets[name]) < 4] == []


@pytest.mark.parametrize("name", ["proxy_2.py", "event_hooks_2.py", "private_ca_2.py", "error_text.py"])
def test_programs_for_2_have_marks(name: str, in_snippets) -> None:
    assert in_snippets[f"upgrade/two_to_three/{name}"]


def test_a_call_over_several_lines_is_one_call() -> None:
    text = (
        'client = AsyncAzureOpenAI(\n  api_key=key(")"),  # )\n  azure_ad_token_provider=lambda: f("("),\n)'
    )
    assert found_in(text) == [("two-credentials", "azure_ad_token_provider=")]


@pytest.mark.parametrize(
    "text",
    [
        "AzureOpenAI(api_key=key)\nAzureOpenAI(azure_ad_token_provider=token)",
        "requests.get(address, proxies=proxies)\nOpenAI()",
        "litellm.completion(api_base=address)",
        "ChatOpenAI(proxies=proxies)",
        "httpx2.Client(event_hooks=hooks)\nimport httpx2\nfrom httpx2 import Client",
        'frame.to_excel(path, engine="openpyxl")\nengine = create_engine(url)\nassert engine=={}',
        "from openai.types.chat import ChatCompletion\nopenai.types.Completion\nmy_openai.Model",
        "the openai api is there\nopenai.errors\nopenai.proxy_of_mine",
        "response.choices[0].message.content\nresponse.json()['choices']\nresponse.usage.total_tokens",
        "await Book.objects.acreate(title=title)\nImage.alpha_composite(a, b)",
        "OpenAI(\n" + "\n" * 60 + "  proxies=proxies,\n",
    ],
)
def test_what_only_looks_alike_has_no_mark(text: str) -> None:
    assert found_in(text) == []


def test_httpx_is_not_outdated_beside_httpx2() -> None:
    text = "import httpx\nhttpx.Client(\n  event_hooks={},\n)\nexcept httpx.HTTPError:\nengine=1"
    assert len(found_in(text)) == 5
    assert found_in(f"import httpx2\n{text}") == [("engine", "engine=")]


def test_the_construction_that_says_more_is_the_one_that_is_marked() -> None:
    text = 'openai.api_type = "azure_ad"\nawait openai.ChatCompletion.acreate(engine="x")'
    assert found_in(text) == [
        ("api-type-azure-ad", 'openai.api_type = "azure_ad"'),
        ("acreate", "openai.ChatCompletion.acreate"),
        ("engine", "engine="),
    ]


def test_text_of_any_kind_is_read() -> None:
    odd = {
        "empty": "",
        "zero bytes": "\0\x01\ufffd\ud7ff engine=1 \0",
        "html": "<script>openai.api_base</script>",
        "one long line": "x " * 500_000 + "openai.api_base",
        "within the bound": " " * 1_980 + "openai.api_base",
        "marks of direction": "\u202eopenai.api_base\u202c \u2066engine=\u2069",
        "beyond the first plane": "\U0001f600 openai.api_base",
        "ends of lines": "a\r\nopenai.api_base\rengine=",
    }
    found = hits(odd, PATTERNS)
    assert found["empty"] == found["one long line"] == []
    assert found["zero bytes"][0].id == "engine"
    assert found["html"] == [Hit(1, 8, 23, "api-base")]
    assert found["within the bound"] == [Hit(1, 1_980, 1_995, "api-base")]
    assert [(hit.id, hit.start) for hit in found["marks of direction"]] == [("api-base", 1), ("engine", 19)]
    assert found["beyond the first plane"] == [Hit(1, 3, 18, "api-base")]
    assert found["ends of lines"] == [Hit(2, 0, 15, "api-base"), Hit(3, 0, 7, "engine")]


def test_the_pages_name_the_bound_of_a_line() -> None:
    (bound,) = re.findall(r"LONGEST = (\d+)", MODULE.read_text(encoding="utf-8"))
    for language in ("ja", "en"):
        page = SNIPPETS.parent / "docs" / language / "upgrade" / "old-code.md"
        assert f"{int(bound):,}" in page.read_text(encoding="utf-8")


def test_python_finds_the_same() -> None:
    texts = {entry.id: "\n".join(entry.fails) for entry in ENTRIES}
    # Each alone and without its call, so that nothing is left out in favor of another one.
    sets = [[{"id": entry.id, "pattern": entry.pattern}] for entry in ENTRIES]
    in_python = [{name: found_by_python(text, entry) for name, text in texts.items()} for entry in ENTRIES]
    assert hits_of_each(texts, sets) == in_python
    assert all(found[entry.id] for found, entry in zip(in_python, ENTRIES, strict=True))


def found_by_python(text: str, entry: Entry) -> list[Hit]:
    return [
        Hit(number, match.start(), match.end(), entry.id)
        for number, line in enumerate(text.splitlines(), 1)
        for match in re.finditer(entry.pattern, line, re.ASCII)
    ]


WORST = [
    "openai.",
    "OpenAI(",
    "engine=",
    "except ",
    "except httpx",
    "from openai import ",
    "x" * 61 + "[",
    "(\"'",
]
WORST += [
    "re.search(",
    "'x in str(e",
    'x["choices"]',
    ".a",
    " ",
    "from openai import error,",
    ", str(",
    "delta.get('",
]


@pytest.mark.parametrize("piece", WORST)
def test_no_line_of_2000_characters_holds_the_patterns_up(piece: str) -> None:
    line = (piece * 2_000)[:2_000]
    start = time.process_time()
    for entry in ENTRIES:
        for _ in re.finditer(entry.pattern, line, re.ASCII):
            pass
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize(
    "pattern", [r"openai.*x", r"openai\s{0,3}x", r"a{3,}bc", r"(?P<a>xx)", r"(?<=a)xx", r"((a"]
)
def test_a_pattern_without_a_bound_or_for_one_language_alone_is_refused(pattern: str) -> None:
    value = ENTRIES[0].model_dump() | {"pattern": pattern}
    with pytest.raises(ValidationError):
        Entry.model_validate(value)
