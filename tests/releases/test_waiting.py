import httpx
import pytest

from scripts.releases import waiting

NOON = "Mon, 23 Nov 2026 12:00:00 GMT"
NOON_EPOCH = 1_795_435_200


def answer(status, text="", **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, headers=named, text=text)


@pytest.mark.parametrize(
    ("response", "seconds"),
    [
        (answer(200), None),
        (answer(304), None),
        (answer(404), None),
        (answer(403, "Resource not accessible"), None),
        (answer(401), None),
        (answer(429, retry_after="7"), 7.0),
        (answer(403, retry_after="7"), 7.0),
        (answer(429, retry_after="Mon, 23 Nov 2026 12:00:30 GMT", date=NOON), 30.0),
        (answer(429, retry_after="Mon, 23 Nov 2026 11:00:00 GMT", date=NOON), 0.0),
        (answer(429, retry_after="soon"), 60.0),
        (answer(429, retry_after="-5"), 60.0),
        (answer(429, retry_after="9" * 40), 999_999_999.0),
        (answer(403, x_ratelimit_remaining="0", x_ratelimit_reset=str(NOON_EPOCH + 20), date=NOON), 21.0),
        (answer(403, x_ratelimit_remaining="0", x_ratelimit_reset="never", date=NOON), 60.0),
        (answer(403, x_ratelimit_remaining="0"), 60.0),
        (answer(403, "You have exceeded a secondary rate limit."), 60.0),
        (answer(503), 1.0),
        (answer(503, retry_after="3"), 3.0),
    ],
)
def test_the_wait_comes_from_the_answer(response, seconds):
    assert waiting.pause_after(response, 0) == seconds


def test_the_clock_of_this_machine_does_not_matter(monkeypatch):
    limited = answer(403, x_ratelimit_remaining="0", x_ratelimit_reset=str(NOON_EPOCH + 20), date=NOON)
    for skew in (-86_400, 86_400):
        monkeypatch.setattr("time.time", lambda skew=skew: NOON_EPOCH + skew)
        assert waiting.pause_after(limited, 0) == 21.0


def test_waits_without_a_header_grow():
    assert [waiting.pause_after(answer(503), attempt) for attempt in range(3)] == [1.0, 2.0, 4.0]


def sender(*answers):
    left = list(answers)

    def send():
        given = left.pop(0)
        if isinstance(given, Exception):
            raise given
        return given

    return send


def test_it_asks_again_until_the_answer_is_final():
    slept = []
    found = waiting.ask(
        sender(answer(503), httpx.ReadError("cut"), waiting.CannotRead("gzip"), answer(200)), slept.append
    )
    assert found.status_code == 200
    assert slept == [1.0, 2.0, 4.0]


def test_it_gives_up_after_four_tries():
    slept = []
    with pytest.raises(waiting.NoAnswer, match=r"No usable answer in 4 tries; the last one: status 503\."):
        waiting.ask(sender(*[answer(503)] * 4), slept.append)
    assert slept == [1.0, 2.0, 4.0]


def test_a_wait_longer_than_a_build_may_take_is_not_begun():
    slept = []
    with pytest.raises(waiting.NoAnswer, match="asks to wait 3600 seconds"):
        waiting.ask(sender(answer(429, retry_after="3600")), slept.append)
    assert slept == []
