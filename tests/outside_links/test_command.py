"""The command on small projects: what it prints, how it ends, what it remembers."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from scripts.outside_links import cache, command
from scripts.outside_links.checking import Surroundings, user_agent
from scripts.outside_links.verdict import MEANING, Verdict
from tests.outside_links.site import page, reply, says, to
from tests.outside_links.walking import QUICK

TODAY = date(2026, 11, 25)
FAST = replace(QUICK, tries=1)
PAGES = {
    "/ok": says(page('<p id="here"></p>')),
    "/moved": to("/ok", 301),
    "/busy": says(reply(503)),
}


class Stopped(Exception):
    """Stands for Ctrl+C, which asyncio turns into the end of all tasks; raised by hand, it harms the loop."""


class Project:
    """A project whose two pages link to a site on loopback."""

    def __init__(self, root: Path, site, trusting) -> None:
        self.root, self.site, self.tls = root, site, trusting
        site.pages = dict(PAGES)
        self.write("mkdocs.yml", 'extra:\n  repository: !ENV [REPOSITORY_URL, "https://github.com/o/r"]\n')
        self.accept()

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def link(self, *targets: str) -> None:
        """Make both pages link to targets on the site, or to whole addresses."""
        lines = [f"<{target if '://' in target else self.site.url + target}>\n" for target in targets]
        for language in ("ja", "en"):
            self.write(f"docs/{language}/page.md", "---\ntitle: T\n---\n" + "\n".join(lines))

    def accept(self, **entry: str) -> None:
        entries = [{"reason": "It was looked at by hand.", "day": "2026-11-25", **entry}] if entry else []
        value = {"$schema": "link-exceptions.schema.json", "exceptions": entries}
        self.write("docs/data/link-exceptions.json", json.dumps(value, indent=1))

    def run(self, *arguments: str, today: date = TODAY) -> int:
        around = Surroundings(self.root, today, FAST, self.tls)
        return command.main(list(arguments), around, is_left_out=lambda _: False)

    @property
    def remembered(self) -> dict[str, cache.Known]:
        return cache.load(self.root / cache.FILE)[0]


@pytest.fixture
def project(tmp_path, site, trusting) -> Project:
    return Project(tmp_path, site, trusting)


def test_two_languages_that_share_an_address_ask_once(project, capsys) -> None:
    project.link("/ok", "/ok#here")
    assert project.run() == 0
    assert project.site.asked == ["GET /ok"]
    printed = capsys.readouterr()
    assert printed.out.startswith("2 links to 1 host: 2 ok; 0 remembered")
    assert "pages asked for: 1 of 1" in printed.err


def test_what_is_to_do_is_told_the_worst_first_with_its_places(project, capsys) -> None:
    project.link("/moved", "/gone", "/busy", "/ok")
    assert project.run() == 1
    url = project.site.url
    assert capsys.readouterr().out.splitlines() == [
        f"GONE  {MEANING[Verdict.GONE]}",
        f"  {url}/gone",
        "      it answers 404",
        "      docs/en/page.md:6 docs/ja/page.md:6",
        "",
        f"MOVED  {MEANING[Verdict.MOVED]}",
        f"  {url}/moved",
        f"      it answers 301 for good; now at {url}/ok",
        "      docs/en/page.md:4 docs/ja/page.md:4",
        "",
        f"UNSURE  {MEANING[Verdict.UNSURE]}",
        f"  {url}/busy",
        "      it answers 503",
        "      docs/en/page.md:8 docs/ja/page.md:8",
        "",
        (
            "4 links to 1 host: 1 gone, 1 moved, 1 unsure, 1 ok; 0 remembered from an earlier run, "
            "0 accepted by docs/data/link-exceptions.json."
        ),
    ]


def test_a_remembered_verdict_is_not_asked_for_again_until_it_is_old(project) -> None:
    project.link("/ok", "/busy")
    assert project.run() == project.run() == 0
    assert project.site.asked == ["GET /busy", "GET /ok"]
    assert project.run(today=TODAY + timedelta(days=1)) == 0
    assert project.site.asked[2:] == ["GET /busy"]
    assert project.run(today=TODAY + timedelta(days=7)) == 0
    assert project.site.asked[3:] == ["GET /busy", "GET /ok"]


def test_fresh_asks_for_everything(project) -> None:
    project.link("/ok")
    project.run()
    project.run("--fresh")
    assert project.site.asked == ["GET /ok", "GET /ok"]


def test_a_link_that_stays_unsure_is_to_do_in_the_end(project, capsys) -> None:
    project.link("/busy", "/ok")
    for days in (0, 6, 13):
        assert project.run(today=TODAY + timedelta(days=days)) == 0
    assert project.run("--patience", "13", today=TODAY + timedelta(days=13)) == 1
    assert project.run("--fresh", today=TODAY + timedelta(days=14)) == 1
    assert "unsure for 14 days, so somebody has to look" in capsys.readouterr().out
    project.site.pages["/busy"] = PAGES["/ok"]
    assert project.run(today=TODAY + timedelta(days=15)) == 0
    project.site.pages["/busy"] = PAGES["/busy"]
    assert project.run("--fresh", today=TODAY + timedelta(days=16)) == 0


def test_a_remembered_moved_link_is_still_to_do(project) -> None:
    project.link("/moved")
    assert project.run() == project.run() == 1
    assert project.site.asked == ["GET /moved", "GET /ok"]


def test_an_exception_with_a_reason_is_kept_to(project, capsys) -> None:
    project.link("/moved", "/ok")
    project.accept(address=f"{project.site.url}/moved", accepts="moved")
    assert project.run() == 0
    printed = capsys.readouterr().out
    assert "MOVED" not in printed
    assert "1 accepted by docs/data/link-exceptions.json" in printed
    project.site.pages["/moved"] = says(reply(410))
    assert project.run("--fresh") == 1


def test_an_exception_that_no_link_needs_is_told_with_its_line(project, capsys) -> None:
    project.link("/ok")
    project.accept(prefix=f"{project.site.url}/other/", accepts="unsure")
    assert project.run() == 1
    told = capsys.readouterr().out
    assert told.startswith("docs/data/link-exceptions.json:7: found an exception for http://127.0.0.1:")
    assert "; expected one that a link still needs; run: python3 -m scripts links" in told
    assert project.run("docs/ja/page.md") == 0


def test_an_exception_whose_links_are_fine_is_told_without_failing(project, capsys) -> None:
    project.link("/ok", "/moved")
    project.accept(address=f"{project.site.url}/ok", accepts="unsure")
    project.site.pages["/moved"] = PAGES["/ok"]
    assert project.run() == 0
    assert "warning: found an exception for" in capsys.readouterr().out


def test_an_exception_that_one_of_its_links_needs_is_not_told(project, capsys) -> None:
    project.link("/ok", "/busy")
    project.accept(prefix=f"{project.site.url}/", accepts="unsure")
    assert project.run() == 0
    assert "found an exception" not in capsys.readouterr().out


def test_no_network_is_one_sentence_and_leaves_the_cache_alone(project, capsys) -> None:
    project.link("/ok")
    project.run()
    before = (project.root / cache.FILE).read_bytes()
    project.link("http://a.invalid/", "http://b.invalid/")
    capsys.readouterr()
    assert project.run("--fresh", today=TODAY + timedelta(days=9)) == 0
    assert capsys.readouterr().out == f"{command.NO_NETWORK}\n"
    assert (project.root / cache.FILE).read_bytes() == before


def test_a_dead_host_is_gone_while_others_answer_and_remembered_so(project) -> None:
    project.link("/ok", "http://a.invalid/")
    assert project.run() == 1
    assert project.remembered["http://a.invalid/"].verdict is Verdict.GONE


def test_what_was_not_asked_is_not_remembered(project) -> None:
    project.link("/a", "/b", "/c")
    project.site.pages["/b"] = says(reply(429))
    assert project.run() == 1
    assert list(project.remembered) == [f"{project.site.url}/{name}" for name in "ab"]


def test_a_run_that_is_stopped_goes_on_where_it_was(project) -> None:
    names = [f"/{number:02}" for number in range(15)]

    project.link(*names)
    project.site.pages |= dict.fromkeys(names, PAGES["/ok"])

    def stop(done: int, _: int) -> None:
        if done == 13:
            raise Stopped

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "on_stderr", lambda *_: stop)
        with pytest.raises(ExceptionGroup):
            project.run()
    assert len(project.remembered) == 13
    assert project.run() == 0
    assert project.site.asked[13:] == ["GET /13", "GET /14"]


def test_a_broken_cache_is_told_and_begun_anew(project, capsys) -> None:
    project.link("/ok")
    project.write(".cache/links.json", '{"version": 1, "verdicts": {"http')
    assert project.run() == 0
    assert "every address is asked anew" in capsys.readouterr().err
    assert list(project.remembered) == [f"{project.site.url}/ok"]


def test_the_list_asks_nobody(project, capsys) -> None:
    project.link("/ok", "/moved")
    assert project.run("--list", "docs/en") == 0
    places = "    docs/en/page.md:{0} docs/ja/page.md:{0}\n"
    url = project.site.url
    assert capsys.readouterr().out == f"{url}/moved\n{places.format(6)}{url}/ok\n{places.format(4)}"
    assert project.site.asked == []


def test_only_the_links_of_the_named_files_are_checked(project) -> None:
    project.link("/ok")
    project.write("docs/en/other.md", f"---\ntitle: T\n---\n<{project.site.url}/gone>\n")
    assert project.run("docs/en/page.md") == 0
    assert project.run("./docs/en/other.md") == 1
    assert project.run("docs/en") == 1
    project.write("docs/en/other/page.md", f"---\ntitle: T\n---\n<{project.site.url}/ok>\n")
    assert project.run("docs/en/other") == 0


@pytest.mark.parametrize(
    "arguments", [["docs/nothing.md"], ["--patience", "0"], ["--patience", "x"], ["--no"]]
)
def test_wrong_use_ends_with_2(project, arguments, capsys) -> None:
    project.link("/ok")
    try:
        code = project.run(*arguments)
    except SystemExit as ended:
        code = ended.code
    assert code == 2
    assert capsys.readouterr().err
    assert project.site.asked == []


def test_a_bad_list_of_exceptions_is_told_before_anything_is_asked(project, capsys) -> None:
    project.link("/ok")
    project.accept(address="no address", accepts="gone")
    assert project.run() == 1
    assert "docs/data/link-exceptions.json, at exceptions/0/address" in capsys.readouterr().err
    assert project.site.asked == []


def test_the_json_holds_everything_for_programs(project) -> None:
    project.link("/moved", "/ok")
    project.accept(prefix=f"{project.site.url}/x/", accepts="gone")
    assert project.run("--json", str(project.root / "out.json")) == 1
    told = json.loads((project.root / "out.json").read_text("utf-8"))
    assert (told["day"], told["exit_code"]) == ("2026-11-25", 1)
    assert told["unmatched_exceptions"] == [f"{project.site.url}/x/…"]
    assert told["links"][0] == {
        "address": f"{project.site.url}/moved",
        "verdict": "moved",
        "reason": "it answers 301 for good",
        "to": f"{project.site.url}/ok",
        "day": "2026-11-25",
        "unsure_since": None,
        "is_to_do": True,
        "accepted_because": None,
        "places": [{"path": f"docs/{language}/page.md", "line": 4} for language in ("en", "ja")],
    }


def test_we_say_who_we_are(project, monkeypatch) -> None:
    assert user_agent(project.root, {}) == "link-checker (+https://github.com/o/r)"
    monkeypatch.setenv("REPOSITORY_URL", "https://github.com/me/mine")
    project.link("/ok")
    project.run()
    assert project.site.visits[0].headers["user-agent"] == "link-checker (+https://github.com/me/mine)"


def test_a_project_without_links_has_nothing_to_do(project, capsys) -> None:
    project.link()
    assert project.run() == 0
    assert "0 links to 0 hosts: nothing to ask" in capsys.readouterr().out
