import pytest

from scripts.releases import index as index_room
from scripts.releases import needs


def wheels_of(index):
    with index.client() as client:
        return {release.version: release.wheel for release in index_room.releases(client)}


def silent(done, total):
    pass


def test_every_release_is_asked_and_progress_told(index, tmp_path):
    for number in range(6):
        index.add(f"1.{number}.0", f"httpx>={number}")
    told = []
    answers = needs.ask(wheels_of(index), index.client, tmp_path / "kept", lambda *step: told.append(step))
    assert answers["1.3.0"] == ("httpx>=3",)
    assert told == [(number, 6) for number in range(1, 7)]


def test_an_interrupted_run_goes_on_where_it_stopped(index, tmp_path):
    kept = tmp_path / "kept"
    for number in range(5):
        index.add(f"1.{number}.0", f"httpx>={number}")
    index.damaged = {"openai-1.4.0-py3-none-any.whl"}
    with pytest.raises(index_room.IndexFault):
        needs.ask(wheels_of(index), index.client, kept, silent)
    index.damaged, learnt = set(), needs.remembered(kept)
    index.asked.clear()
    answers = needs.ask(wheels_of(index), index.client, kept, silent)
    assert answers == {f"1.{number}.0": (f"httpx>={number}",) for number in range(5)}
    assert len(index.downloads()) == 5 - len(learnt)


def test_an_interruption_from_the_keyboard_keeps_what_is_there(index, tmp_path):
    kept = tmp_path / "kept"
    for number in range(8):
        index.add(f"1.{number}.0")

    def stop(done, _):
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        needs.ask(wheels_of(index), index.client, kept, stop)
    assert len(needs.remembered(kept)) == 3


def test_a_half_written_last_line_is_passed_over(index, tmp_path):
    kept = tmp_path / "kept"
    index.add("1.0.0", "httpx")
    needs.ask(wheels_of(index), index.client, kept, silent)
    whole = kept.read_text(encoding="utf-8")
    kept.write_text(whole + whole[:20], encoding="utf-8")
    assert list(needs.remembered(kept).values()) == [("httpx",)]


def test_an_answer_is_never_used_for_other_bytes(index, tmp_path):
    kept = tmp_path / "kept"
    index.add("1.0.0", "httpx")
    needs.ask(wheels_of(index), index.client, kept, silent)
    index.add("1.0.0", "httpx2")
    assert needs.ask(wheels_of(index), index.client, kept, silent) == {"1.0.0": ("httpx2",)}


def test_nothing_is_asked_when_nothing_is_new(tmp_path):
    assert needs.ask({}, lambda: pytest.fail("asked"), tmp_path / "kept", silent) == {}
