import re
from collections import Counter
from datetime import date

from scripts.releases import cadence
from tests.releases.conftest import catalogue, release

EVERY = catalogue(
    release("0.28.1", upload_day="2022-12-31"),
    release("1.0.0", upload_day="2023-01-05"),
    release("1.1.0", upload_day="2023-01-31"),
    release("1.2.0", upload_day=None, on_index=False),
    release("1.3.0", upload_day="2023-03-01"),
)
PICTURE = cadence.render(EVERY, "en")


def test_days_are_counted_by_month():
    assert cadence.by_month([date(2024, 1, 1), None, date(2024, 1, 31)]) == Counter({(2024, 1): 2})


def test_a_span_has_every_month_over_the_turn_of_a_year():
    assert cadence.span((2023, 11), (2024, 2)) == [(2023, 11), (2023, 12), (2024, 1), (2024, 2)]


def test_each_month_has_a_bar_also_the_empty_one():
    assert re.findall(r"<rect[^>]*><title>([^<]+)", PICTURE) == ["2023-01: 2", "2023-02: 0", "2023-03: 1"]


def test_bars_are_as_high_as_their_numbers():
    heights = [float(height) for height in re.findall(r'class="bar"[^>]* height="([\d.]+)"', PICTURE)]
    assert heights == [60.0, 0.0, 30.0]


def test_the_picture_has_a_name_and_a_description():
    assert 'role="img" aria-labelledby="cadence-title cadence-text"' in PICTURE
    assert '<title id="cadence-title">Releases by month</title>' in PICTURE
    assert "from 2023-01 to 2023-03. 3 releases in all; the busiest month is 2023-01 with 2." in PICTURE


def test_a_picture_wider_than_the_screen_can_be_scrolled_by_keyboard():
    assert '<figure class="release-cadence" tabindex="0"' in PICTURE


def test_the_same_numbers_are_in_a_table_with_the_years_before():
    assert (
        '<th scope="row">2022</th><td>1</td><td>0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 1</td>' in PICTURE
    )
    assert '<th scope="row">2023</th><td>3</td><td>2 · 0 · 1</td>' in PICTURE
