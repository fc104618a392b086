import pytest

from scripts.releases import naming


def test_versions_are_sorted_as_versions():
    assert naming.in_order(["1.10.0", "1.9.0", "1.0.0", "1.0.0rc1"]) == [
        "1.0.0rc1",
        "1.0.0",
        "1.9.0",
        "1.10.0",
    ]


@pytest.mark.parametrize(
    ("version", "address"),
    [
        ("0.28.1", "releases/0/#v0-28-1"),
        ("3.54.0", "releases/3/#v3-54-0"),
        ("1.0.0rc1", "releases/1/#v1-0-0rc1"),
    ],
)
def test_a_release_stands_on_the_page_of_its_series(version, address):
    assert naming.address(version) == address
