"""The table and the JSON of a comparison."""

import json

from scripts.bench.peers.findings import OURS, Compared, Comparison, Finding, as_json, table


def test_sites_stand_side_by_side_with_their_ratio_to_ours():
    run = Comparison(
        [Compared(OURS), Compared("Hexo", "Hexo 8.1", "it is plain")],
        [
            Finding("clean build", OURS, (20.0,), "s"),
            Finding("clean build", "Hexo", (5.0,), "s"),
            Finding("scores", OURS, (100.0, 98.0), "points"),
            Finding("scores", "Hexo", (90.0, 91.0), "points"),
            Finding("widest table", OURS, (97.0,), "points"),
        ],
    )
    assert table(run).splitlines() == [
        "| what         |     ours |     Hexo 8.1 |",
        "|--------------|----------|--------------|",
        "| clean build  |   20.0 s | 5.0 s (0.25) |",
        "| scores       | 100 / 98 |      90 / 91 |",
        "| widest table |       97 |              |",
        "",
        "Hexo: it is plain.",
    ]
    assert run.is_whole


def test_a_peer_that_fails_is_a_row_with_its_reason():
    run = Comparison(
        [Compared(OURS), Compared("Zensical", note="never shown", failed="its client said: no such version")],
        [Finding("clean build", OURS, (20.0,), "s")],
    )
    assert table(run).endswith("\n\nZensical: not measured, its client said: no such version.")
    assert "never shown" not in table(run)
    assert not run.is_whole


def test_one_number_that_is_missing_says_why():
    run = Comparison([Compared(OURS)], [Finding("clean build", OURS, (), "s", "the machine was off")])
    assert table(run).splitlines()[2:] == [
        "| clean build |    – |",
        "",
        "clean build, ours: not measured, the machine was off.",
    ]
    assert not run.is_whole


def test_the_ratio_to_a_number_that_ours_lacks_is_a_dash():
    run = Comparison(
        [Compared(OURS), Compared("Hexo")],
        [Finding("a", OURS, (), "s", "x"), Finding("a", "Hexo", (1.0,), "s")],
    )
    assert "| 1.0 s (–) |" in table(run)


def test_the_json_holds_the_day_the_sites_and_the_numbers():
    run = Comparison([Compared(OURS)], [Finding("output", OURS, (1.0,), "B")])
    assert json.loads(as_json(run, "2026-11-28")) == {
        "measured": "2026-11-28",
        "sites": [{"name": "ours", "version": "", "note": "", "failed": ""}],
        "findings": [{"what": "output", "who": "ours", "values": [1.0], "unit": "B", "why": ""}],
    }
