from __future__ import annotations

import base64
import hashlib

from scripts.assets.fingerprints import all_kept, kept, led

SITE = "assets/javascripts/site.js"
SEARCH = "assets/javascripts/search.js"


def test_an_address_changes_with_the_content_and_with_nothing_else() -> None:
    assert kept(SITE, "a").address == kept(SITE, "a").address != kept(SITE, "b").address
    assert kept(SITE, "a").address.startswith("kept/site.")


def test_a_script_names_what_it_loads_by_address_and_integrity() -> None:
    files = all_kept({SITE: f'load("{SEARCH}", "integrity of {SEARCH}")', SEARCH: "1"})
    hashed = base64.b64encode(hashlib.sha256(b"1").digest()).decode()
    assert files[SITE].text == f'load("{files[SEARCH].address}", "sha256-{hashed}")'


def test_what_a_script_loads_changes_its_own_address() -> None:
    before, after = (all_kept({SITE: f'load("{SEARCH}")', SEARCH: text}) for text in "12")
    assert before[SITE].address != after[SITE].address


def test_a_page_names_files_by_address_from_wherever_it_stands() -> None:
    files = all_kept({SITE: "1"})
    file = files[SITE]
    for up in ("", "../../", "/notes/"):
        assert led(f'<script defer src="{up}{SITE}"></script>', files) == (
            f'<script defer src="{up}{file.address}" integrity="{file.integrity}"></script>'
        )


def test_what_a_page_only_speaks_of_stays() -> None:
    text = f'<code>{SITE}</code> and <a href="https://example.com/?{SITE}">'
    assert led(text, all_kept({SITE: "1"})) == text
