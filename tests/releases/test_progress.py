from scripts.releases.progress import on_stderr


def test_it_tells_every_so_many_and_the_last(capsys):
    report = on_stderr("What each release needs", every=2)
    for done in range(1, 6):
        report(done, 5)
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [f"What each release needs: {done} of 5" for done in (2, 4, 5)]
