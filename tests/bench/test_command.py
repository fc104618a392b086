"""python3 -m scripts bench."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from scripts.bench import command, measures
from scripts.bench.peers import command as peers
from scripts.bench.peers.findings import OURS, Compared, Comparison, Finding
from scripts.bench.table import Measured
from scripts.bench.timing import CommandFailed


def good(_):
    """Time what is good."""
    return [Measured("good", 2.0, "s")]


def bad(_):
    """Time what is bad."""
    raise RuntimeError("“releases” said: no network.")


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """Run the command on measures of our own; return its exit code and what it printed."""

    def one(*argv, quick=(good,), long=()):
        monkeypatch.setattr(command, "workplace", lambda: nullcontext(tmp_path))
        monkeypatch.setattr(measures, "QUICK", quick)
        monkeypatch.setattr(measures, "LONG", long)
        return command.main(list(argv)), capsys.readouterr().out

    return one


def test_everything_is_measured_and_printed_as_one_table(run):
    assert run(long=(good,)) == (
        0,
        "| what | value | ratio | to |\n|------|-------|-------|----|\n"
        + "| good | 2.0 s |  1.00 |    |\n" * 2,
    )


def test_one_that_fails_costs_no_other_its_row(run):
    code, printed = run(quick=(bad, good))
    assert code == 1
    assert "| good | 2.0 s |" in printed
    assert printed.endswith("\nbad: not measured, “releases” said: no network.\n")


def test_quick_leaves_out_what_is_long_and_says_so(run):
    code, printed = run("--quick", long=(bad,))
    assert code == 0
    assert printed.endswith("\nLeft out by --quick: Time what is bad.\n")


def test_every_row_refers_to_one_of_its_own_measure(monkeypatch, tmp_path):
    def seconds(_, *command):
        if "--site-dir" in command:
            Path(command[-1]).mkdir(exist_ok=True)
        return 1.0

    monkeypatch.setattr(measures, "seconds", seconds)
    (tmp_path / "project" / "docs" / "ja").mkdir(parents=True)
    for measure in (measures.builds, measures.gathers, measures.snippet_matrix):
        rows = measure(tmp_path / "project")
        assert {row.to for row in rows} - {None} <= {row.what for row in rows}


def test_a_clean_build_never_finds_what_the_build_before_it_kept(monkeypatch, tmp_path):
    kept = tmp_path / "project" / ".cache" / "pages"
    found = []

    def seconds(*command):
        found.append(kept.is_dir())
        kept.mkdir(parents=True, exist_ok=True)
        Path(command[-1]).mkdir(exist_ok=True)
        return 1.0

    monkeypatch.setattr(measures, "seconds", seconds)
    (tmp_path / "project" / "docs" / "ja").mkdir(parents=True)
    measures.builds(tmp_path / "project")
    assert found == [False, True] * measures.ROUNDS


def test_a_site_that_was_not_built_is_not_looked_at(tmp_path):
    with pytest.raises(FileNotFoundError, match="the site was not built"):
        measures.views(tmp_path / "project")


@pytest.mark.parametrize(
    "argv", ["--growth", "--json x", "--quick --peers", "--search --peers", "--peers gatsby"]
)
def test_what_does_not_go_together_is_wrong_use(run, argv):
    with pytest.raises(SystemExit) as ended:
        run(*argv.split())
    assert ended.value.code == 2


def test_peers_are_compared_instead_of_all_else(run, monkeypatch, tmp_path):
    asked = []

    def compare(project, chosen, with_growth):
        asked.append((project, [peer.name for peer in chosen], with_growth))
        return Comparison([Compared(OURS)], [Finding("output", OURS, (1000.0,), "B")])

    monkeypatch.setattr(peers, "workplace", lambda: nullcontext(tmp_path))
    monkeypatch.setattr(peers, "compare", compare)
    code, printed = run("--peers", "hexo", "--growth", "--json", str(tmp_path / "it.json"), quick=(bad,))
    assert (code, asked) == (0, [(tmp_path, ["Hexo"], True)])
    assert "| output | 1.0 kB |" in printed
    assert '"values": [' in (tmp_path / "it.json").read_text(encoding="utf-8")
    run("--peers")
    assert asked[1][1:] == (["Zensical", "Starlight", "VitePress", "Hexo"], False)


def test_without_a_site_of_ours_nothing_is_compared_and_the_reason_is_said(monkeypatch, capsys):
    monkeypatch.setattr(peers, "workplace", lambda: nullcontext(None))
    monkeypatch.setattr(peers, "compare", lambda *_: (_ for _ in ()).throw(CommandFailed("a link is dead")))
    assert peers.run([], False, None) == 1
    assert "nothing to compare with: a link is dead." in capsys.readouterr().err
