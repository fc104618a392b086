"""Registry hosts are put together here, because no file of the project may name one."""

from __future__ import annotations

import pytest

from scripts.pages.download_addresses import check_hosts

HOSTS = [("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "com"), ("yarnpkg", "com")]


@pytest.mark.parametrize("parts", HOSTS, ids=lambda parts: parts[0])
def test_the_host_of_a_registry_is_found_wherever_it_stands(parts):
    host = ".".join(parts)
    (finding,) = check_hosts("notes.md", f"one line\nsee https://files.{host}/packages\n")
    assert (finding.path, finding.line) == ("notes.md", 2)
    assert host in finding.found


def test_the_name_of_a_registry_alone_is_no_host():
    assert list(check_hosts("notes.md", "openai is on pypi, textlint on npm.\n")) == []
