from __future__ import annotations

from scripts.hosting import content_policy


def test_a_script_in_a_page_is_allowed_by_its_hash_alone() -> None:
    policy = content_policy.of_page(["alert(1)"])
    assert "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='" in policy
    assert "unsafe" not in policy


def test_a_header_says_more_than_a_page_can() -> None:
    assert "frame-ancestors" not in content_policy.of_page([])
    assert content_policy.of_header([]) == f"{content_policy.of_page([])}; frame-ancestors 'none'"
