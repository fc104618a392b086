import pytest

from scripts.hooks.since import release_address
from scripts.releases import naming


def test_versions_are_sorted_as_versions():
    assert naming.in_order(["1.10.0", "1.9.0", "1.0.0", "1.0.0rc1"]) == [
        "1.0.0rc1",
        "1.0.0",
        "1.9.0",
        "1.10.0",
    ]


@pytest.mark.parametrize("version", ["3.38.0", "0.28.1", "1.0.0rc1"])
def test_badges_lead_where_releases_stand(version):
    assert release_address(version) == naming.address(version)
