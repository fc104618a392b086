"""What Lighthouse says."""

import json

import pytest

from scripts.bench.peers.lighthouse import CATEGORIES, Lighthouse, NoScores, points


def report(**changes):
    return {"categories": {name: {"score": 0.98} for name in CATEGORIES}} | changes


def test_scores_are_points_in_the_order_of_the_categories():
    given = report()
    given["categories"]["seo"]["score"] = 1
    assert points(json.dumps(given)) == (98, 98, 98, 100)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("\nUnable to connect to Chrome.\n", "Lighthouse said: Unable to connect to Chrome$"),
        ("", "Lighthouse said: nothing$"),
        (json.dumps(report(runtimeError={"message": "NO_FCP."})), "Lighthouse said: NO_FCP$"),
        (json.dumps(report(categories={})), "no score for performance$"),
        (json.dumps(report(categories={"performance": {"score": None}})), "no score for performance$"),
    ],
)
def test_what_is_no_report_says_why(said, why):
    with pytest.raises(NoScores, match=why):
        points(said)


def test_the_page_is_asked_for_with_our_browser_on_loopback_alone(monkeypatch, tmp_path):
    seen = []

    class Done:
        stdout = json.dumps(report())

    monkeypatch.setattr("scripts.browser.find", lambda: tmp_path / "chromium")
    monkeypatch.setattr("subprocess.run", lambda command, env, **_: seen.append((command, env)) or Done())
    assert Lighthouse(("node", "lighthouse"), "13").scores("http://127.0.0.1:1/", "desktop") == (98,) * 4
    [(command, environment)] = seen
    assert command[:4] == ["node", "lighthouse", "http://127.0.0.1:1/", "--preset=desktop"]
    flags = next(part for part in command if part.startswith("--chrome-flags="))
    assert '--host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"' in flags
    assert environment["CHROME_PATH"].endswith("chromium")
