"""python3 -m scripts new on a small copy of the project: what it makes, what it refuses, what comes next."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from scripts.checks.table import CHECKS
from scripts.new import preview
from scripts.new.command import main
from scripts.pages import tree
from scripts.setup import ROOT
from scripts.snippets import runs
from scripts.translation import command as translate
from scripts.verbs import VERBS
from tests.new import small

FILLED = {
    "ja": {
        "TODO: 題名": "画像を送る",
        "TODO: 検索の結果に出る 1 文。": "画像を送る方法を、動くプログラムで示します。",
        "TODO: どのページのどのバージョンで、誰の言葉か。": "API のバージョン。Microsoft の説明。",
        "TODO: 題名の問いへの答えを、ここに短く書きます。": "`image_url` に入れて送ります。",
        "TODO: 最初の節の見出し {#todo}": "大きさの制限 {#size}",
        "TODO: この節の本文を書きます。": "大きな画像は、先に縮めます。",
        "TODO: このプログラムが何をするかを書きます。": "画像を 1 枚送ります。",
        "TODO: このテストが何を確かめるか。": "画像が届くことを調べるテスト。",
    },
    "en": {
        "TODO: the title": "Send an image",
        "TODO: one sentence that search engines show.": "How to send an image, with a program that runs.",
        "TODO: which page in which version it is, and whose word.": "Life cycle of API versions, Microsoft.",
        "TODO: answer the question of the title here, in a few lines.": "Send it as `image_url`.",
        "TODO: heading of the first section {#todo}": "Limits of size {#size}",
        "TODO: write this section.": "Shrink a large image first.",
        "TODO: say what this program does.": "It sends one image.",
        "TODO: what this test makes sure of.": "A test that the image arrives.",
    },
}
SHARED = {"https://example.com/TODO": "https://learn.microsoft.com/azure/foundry/openai/faq"}
OTHER = {"ja": "en", "en": "ja"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # The record of runs belongs to the real snippets.
    monkeypatch.setattr(runs, "missing", list)
    monkeypatch.setattr(preview, "show", lambda path: pytest.fail(f"a preview was started at {path}"))
    made = small.make(tmp_path)
    assert translate.main(["stamp", "--all", "--unchanged", "first"], made) == 0
    return made


def test_nothing_is_found_before_a_page_is_made(root):
    assert found_in(root) == {}


def found_in(root: Path) -> dict[str, list[str]]:
    """Return what our own checks find, by check, without those that find nothing."""
    project = tree.load(root)
    own = {name: check for name, check in CHECKS.items() if not check.is_outside}
    found = {
        name: [str(finding) for finding in sorted(set(check.run(project)))] for name, check in own.items()
    }
    return {name: findings for name, findings in found.items() if findings}


def fill(root: Path, paths: list[str]) -> None:
    """Write the page, as a contributor would."""
    for path in paths:
        text = (root / path).read_text("utf-8")
        language = "ja" if path == "mkdocs.yml" else path.split("/")[1]
        # The longest first, as one placeholder begins with another.
        for placeholder, words in sorted({**FILLED.get(language, {}), **SHARED}.items(), key=_length):
            text = text.replace(f'"{placeholder}"', words).replace(placeholder, words)
        text = re.sub(r"\n<!--.*?-->\n|# TODO[^\n]*\n", "", text, flags=re.DOTALL)
        (root / path).write_text(text, encoding="utf-8")


def _filled(root: Path, page: str) -> str:
    fill(root, [page])
    return (root / page).read_text("utf-8")


def _length(pair: tuple[str, str]) -> int:
    return -len(pair[0])


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_new_page_only_lacks_what_is_to_be_written_and_is_green_when_it_is(language, root, capsys):
    assert main(["client/send-image", "--lang", language], root) == 0
    capsys.readouterr()
    original, translation = (f"docs/{name}/client/send-image.md" for name in (language, OTHER[language]))
    found = found_in(root)
    assert list(found) == ["unfinished", "translations"]
    (unstamped,) = found["translations"]
    assert "found a translation without source_hash" in unstamped
    assert unstamped.endswith(f"run: python3 -m scripts translate stamp {translation}")
    assert {line.split(":")[0] for line in found["unfinished"]} == {original, translation, "mkdocs.yml"}
    assert sum("the checklist of a new page" in line for line in found["unfinished"]) == 1

    fill(root, [original, translation, "mkdocs.yml"])
    assert list(found_in(root)) == ["translations"]
    assert translate.main(["stamp", translation], root) == 0
    assert found_in(root) == {}
    assert f"original: {language}\nchecked: {datetime.date.today()}\n" in (root / original).read_text("utf-8")


def test_with_titles_nothing_in_the_menu_is_left_to_write(root):
    before = (root / "mkdocs.yml").read_text("utf-8")
    titles = ["--title", "画像を送るAPI", "--title-other", "Send an image: how"]
    assert main(["client/send-image", "--lang", "ja", *titles], root) == 0
    after = (root / "mkdocs.yml").read_text("utf-8")
    added = [
        '      - "Send an image: how": client/send-image.md',
        '            "Send an image: how": 画像を送る API',
    ]
    assert [line for line in after.split("\n") if line not in before.split("\n")] == added
    assert "# 画像を送る API\n" in (root / "docs/ja/client/send-image.md").read_text("utf-8")
    assert not any(line.startswith("mkdocs.yml") for line in found_in(root)["unfinished"])


def test_a_program_and_its_test_are_made_from_the_examples(root):
    assert main(["client/send-image", "--lang", "en", "--snippet", "send_image"], root) == 0
    program = (root / "snippets/client/send_image.py").read_text("utf-8")
    example = (root / "docs/assets/examples/hello.py.txt").read_text("utf-8")
    assert [line for line in program.splitlines() if line not in example.splitlines()] == [
        "# TODO: write the program that the page needs; make the first line and the test fit it."
    ]
    test = (root / "tests/snippets/client/test_send_image.py").read_text("utf-8")
    assert 'SNIPPET = "client/send_image.py"\n' in test
    compile(test, "test_send_image.py", "exec")
    assert list(found_in(root)) == ["unfinished", "translations"]
    pages = [f"docs/{language}/client/send-image.md" for language in ("ja", "en")]
    assert all('openai: ">=3.0"' in (root / page).read_text("utf-8") for page in pages)
    measured = "  - measured: tests/snippets/client/test_send_image.py\n"
    assert all(measured in (root / page).read_text("utf-8") for page in pages)
    assert 'It sends one image. <span class="mark measured">' in _filled(root, pages[1])
    fill(root, [*pages, "mkdocs.yml", "snippets/client/send_image.py"])
    assert translate.main(["stamp", pages[0]], root) == 0
    assert found_in(root) == {}
    assert (root / "snippets/client/send_image.py").read_text("utf-8") == example


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_comes_next_names_commands_and_files_that_exist(language, root, capsys):
    assert main(["client/send-image", "--lang", language, "--snippet", "send_image"], root) == 0
    told = capsys.readouterr().out
    verbs = re.findall(r"^ +python3 -m scripts (\S+)", told, re.MULTILINE)
    assert verbs == ["serve", "test", "test", "check", "translate", "check", "test"]
    translation = f"docs/{OTHER[language]}/client/send-image.md"
    assert f"       python3 -m scripts translate stamp {translation}\n" in told
    assert set(verbs) <= VERBS.keys()
    files = set(re.findall(r"(?:docs|snippets|tests)/\S+\.(?:md|py)\b", told))
    assert len(files) == 4
    assert all((root / file).is_file() for file in files)
    numbers = [int(number) for number in re.findall(r"^ +(\d+)\. ", told, re.MULTILINE)]
    assert numbers == list(range(1, 9))


def test_without_a_program_its_step_is_left_out(root, capsys):
    assert main(["client/send-image", "--lang", "ja"], root) == 0
    told = capsys.readouterr().out
    assert "--record" not in told
    assert "docs/data/runs.json" not in told
    assert "  7. " in told
    assert "  8. " not in told


SECTIONS = "found no section of the site in"
NAME = "expected lower-case English words and numbers joined by hyphens"
TITLE = ["client/x", "--title"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["x"], f"x: {SECTIONS} “x”; expected SECTION/NAME with one of the sections client; "),
        ([""], f"SECTION/NAME: {SECTIONS} “”; "),
        (["/"], SECTIONS),
        (["nowhere/x"], f"{SECTIONS} “nowhere/x”"),
        (["../client/x"], SECTIONS),
        (["/client/x"], SECTIONS),
        (["client//x"], SECTIONS),
        (["client/sub/x"], SECTIONS),
        (["client/"], f"found the name “”; {NAME}"),
        (["client/.."], f"found the name “..”; {NAME}"),
        (["client/日本語"], f"found the name “日本語”; {NAME}"),
        (["client/a_b"], "run: python3 -m scripts new client/a-b --lang ja"),
        (["client/My Topic"], "run: python3 -m scripts new client/my-topic --lang ja"),
        (["client/x.md"], "run: python3 -m scripts new client/x --lang ja"),
        (["docs/ja/client/x.md"], "run: python3 -m scripts new client/x --lang ja"),
        (["docs\\en\\client\\x.md"], "run: python3 -m scripts new client/x --lang ja"),
        (["Client/X"], "run: python3 -m scripts new client/x --lang ja"),
        (["client/-x-"], "run: python3 -m scripts new client/x --lang ja"),
        (["client/x\n"], "run: python3 -m scripts new client/x --lang ja"),
        (["client/" + "a" * 61], NAME),
        (
            ["client/index"],
            "found the reserved name “index”; expected a name that says what the page is about",
        ),
        (["client/readme.md"], "run: python3 -m scripts new --help"),
        (["client/com1"], "found the reserved name “com1”"),
        (["client/old"], "docs/ja/client/old.md: found a page of this name; expected a name that is free; "),
        ([*TITLE, ""], "--title: found the title “”; expected words in one line"),
        ([*TITLE, " x "], "--title: found the title “ x ”"),
        ([*TITLE, "a\x1bb"], r"--title: found the title “a\x1bb”"),
        ([*TITLE, "a\u200bb"], r"--title: found the title “a\u200bb”"),
        ([*TITLE, "About <b>"], "found “<” in the title “About <b>”"),
        ([*TITLE, "About {#id}"], "found “{” in the title"),
        ([*TITLE, "C#"], "found “#” in the title “C#”"),
        (["client/x", "--title-other", "About <b>"], "found “<” in the title"),
        (["client/x", "--title-other", "Choose a client"], "found the label “Choose a client” in this list"),
        (
            ["client/x", "--title-other", "Sample code", "--title", "別のもの"],
            "found the label “Sample code” with the Japanese “サンプル コード”; expected another English",
        ),
        (
            ["client/x", "--title-other", "404", "--title", "ない"],
            "found the label “404” with the Japanese “404”",
        ),
        (["client/x", "--snippet", ""], "--snippet: found the name “”; expected "),
        (["client/x", "--snippet", "Send"], "found the name “Send”"),
        (["client/x", "--snippet", "../send"], "found the name “../send”"),
        (["client/x", "--snippet", "1_send"], "found the name “1_send”"),
        (["client/x", "--snippet", "send.py"], "found the name “send.py”"),
        (["client/x", "--snippet", "taken"], "snippets/client/taken.py: found a file of this name"),
        (
            ["client/x", "--snippet", "tested"],
            "tests/snippets/client/test_tested.py: found a file of this name",
        ),
    ],
    ids=lambda value: repr(value) if isinstance(value, list) else "",
)
def test_what_is_refused_is_told_in_one_sentence_and_nothing_is_written(asked, told, root, capsys):
    for taken in ("snippets/client/taken.py", "tests/snippets/client/test_tested.py"):
        (root / taken).parent.mkdir(parents=True, exist_ok=True)
        (root / taken).write_text("# For openai >=1.0.\n", encoding="utf-8")
    before = small.contents(root)
    assert main([*asked, "--lang", "ja"], root) == 2
    printed = capsys.readouterr()
    assert told in printed.err
    assert re.fullmatch(
        r"[^\n]+: found [^;]+; expected [^\n]+; run: python3 -m scripts new [^\n]+\n", printed.err
    )
    assert printed.out == ""
    assert small.contents(root) == before


def test_a_page_in_the_other_language_alone_counts_as_a_page(root, capsys):
    (root / "docs/ja/client/old.md").unlink()
    assert main(["client/old", "--lang", "ja"], root) == 2
    assert capsys.readouterr().err.startswith("docs/en/client/old.md: found a page of this name")


def test_a_page_never_takes_the_name_of_a_section(root, capsys):
    inner = root / "docs/ja/client/plans/one.md"
    inner.parent.mkdir()
    inner.write_text("# 題名\n", encoding="utf-8")
    assert main(["client/plans", "--lang", "ja"], root) == 2
    assert "client/plans.md: found the section client/plans/" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["client/x"], ["client/x", "--lang", "fr"], []], ids=repr)
def test_a_language_has_to_be_named(arguments, root):
    before = small.contents(root)
    with pytest.raises(SystemExit) as ended:
        main(arguments, root)
    assert ended.value.code == 2
    assert small.contents(root) == before


def test_a_second_time_is_refused_with_how_to_start_over_and_changes_nothing(root, capsys):
    menu = (root / "mkdocs.yml").read_bytes()
    assert main(["client/send-image", "--lang", "ja"], root) == 0
    once = small.contents(root)
    assert main(["client/send-image", "--lang", "ja"], root) == 2
    assert small.contents(root) == once
    told = capsys.readouterr().err
    assert "to start over, delete this page in both languages and its lines in mkdocs.yml" in told
    page, _, anchor = re.search(r"see (\S+);", told)[1].partition("#")
    assert f"{{#{anchor}}}" in (ROOT / page).read_text("utf-8")
    for language in ("ja", "en"):
        (root / f"docs/{language}/client/send-image.md").unlink()
    (root / "mkdocs.yml").write_bytes(menu)
    assert main(["client/send-image", "--lang", "ja"], root) == 0
    assert small.contents(root) == once


def test_a_program_for_rest_claims_no_releases_of_openai_on_its_page(root):
    (root / "docs/ja/rest").mkdir()
    (root / "docs/ja/rest/old.md").write_text("# 題名\n", encoding="utf-8")
    assert main(["rest/send-image", "--lang", "en", "--snippet", "send_image"], root) == 0
    pages = [f"docs/{language}/rest/send-image.md" for language in ("ja", "en")]
    assert not any("\nopenai:" in (root / page).read_text("utf-8") for page in pages)
    assert "first line" in (root / "snippets/rest/send_image.py").read_text("utf-8")


def test_a_menu_with_the_line_ends_of_windows_keeps_them(root):
    before = (root / "mkdocs.yml").read_bytes().replace(b"\n", b"\r\n")
    (root / "mkdocs.yml").write_bytes(before)
    assert main(["client/send-image", "--lang", "ja"], root) == 0
    after = (root / "mkdocs.yml").read_bytes().splitlines(keepends=True)
    added = [line for line in after if b"send-image" in line or b"Send image" in line]
    assert len(added) == 2
    assert b"".join(line for line in after if line not in added) == before
    assert all(line.endswith(b"\r\n") for line in added)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (None, "no text that can be read"),
        (b"\xff", "no text that can be read"),
        (b"nav: [\n", "text that is not YAML"),
        (b"nav: home.md\n", "no list of pages in `nav`"),
    ],
    ids=["missing", "not UTF-8", "not YAML", "no list"],
)
def test_a_menu_that_is_not_understood_stops_it(text, found, root, capsys):
    (root / "mkdocs.yml").unlink()
    if text is not None:
        (root / "mkdocs.yml").write_bytes(text)
    before = small.contents(root)
    assert main(["client/x", "--lang", "ja"], root) == 2
    assert f"mkdocs.yml:1: found {found}; expected `nav`, and " in capsys.readouterr().err
    assert small.contents(root) == before


def test_the_preview_starts_only_when_it_is_asked_for_or_a_person_looks(root, monkeypatch):
    shown = []
    monkeypatch.setattr(preview, "show", lambda path: shown.append(path) or 0)
    assert main(["client/one", "--lang", "ja"], root) == 0
    assert main(["client/two", "--lang", "en", "--open"], root) == 0
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["client/three", "--lang", "ja"], root) == 0
    assert main(["client/four", "--lang", "ja", "--no-open"], root) == 0
    assert shown == ["/en/client/two/", "/client/three/"]
