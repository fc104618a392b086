from datetime import date

from scripts.releases import pages
from scripts.releases.model import ReleaseData
from tests.releases.conftest import release


def test_a_series_without_a_page_is_told_for_each_language(tmp_path):
    for path in ("ja/releases/3.md", "en/releases/3.md", "en/releases/4.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    found = ReleaseData(source="x", day=date(2024, 1, 1), releases=(release("3.54.0"), release("4.0.0")))
    (told,) = pages.missing(found, tmp_path)
    assert told.startswith("docs/ja/releases/4.md is missing, though there are releases 4.*.")
    assert "nav in mkdocs.yml" in told
    assert told.endswith("run: python3 -m scripts check")
