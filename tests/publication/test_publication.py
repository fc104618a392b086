"""What is published is sealed, complete, and the same for the same site."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import brotli
import pytest

from scripts.hooks.hosting import MISSING
from scripts.hosting import static_web_apps
from scripts.hosting.answers import answers
from scripts.publication import command, compressing, materials, sealing
from scripts.setup import REQUIREMENTS

PAGE = "<p>text</p>\n" * 200


@pytest.fixture
def built(monkeypatch):
    """Let the build write this site, or fail."""

    def build(*arguments: str, exit_code: int = 0) -> int:
        site = Path(arguments[-1])
        (site / "en").mkdir(parents=True)
        (site / "index.html").write_text(PAGE, encoding="utf-8")
        (site / "en" / "tiny.html").write_text("<p>", encoding="utf-8")
        (site / "picture.png").write_bytes(bytes(range(256)))
        told = static_web_apps.configuration(answers(["1"], {"/ja/": "/"}, MISSING))
        (site / static_web_apps.NAME).write_text(told, encoding="utf-8")
        return exit_code

    monkeypatch.setattr(command.mkdocs, "run", build)
    return build


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.usefixtures("built")
def test_a_publication_has_the_site_what_hosts_need_and_what_seals_it(tmp_path: Path) -> None:
    output = tmp_path / "publication"
    assert command.main(["--output", str(output)]) == 0
    made = files(output)
    assert {name for name in made if "/" not in name} == {
        "SHA256SUMS",
        "materials.cdx.json",
        "nginx.conf",
        "site.tar",
    }
    for line in made["SHA256SUMS"].decode().splitlines():
        expected, name = line.split("  ")
        assert hashlib.sha256(made[name]).hexdigest() == expected
    assert b"error_page 404 /en/404.html;" in made["nginx.conf"]
    assert b"location = /ja/ { return 301 /; }" in made["nginx.conf"]


@pytest.mark.usefixtures("built")
def test_the_same_site_gives_the_same_publication(tmp_path: Path) -> None:
    made = []
    for name in "ab":
        assert command.main(["--output", str(tmp_path / name), "--compress"]) == 0
        made.append(files(tmp_path / name))
    assert made[0] == made[1]


def test_a_publication_takes_the_place_of_the_last_one_and_a_failure_does_not(
    built, tmp_path: Path, monkeypatch
) -> None:
    output = tmp_path / "publication"
    assert command.main(["--output", str(output)]) == 0
    (output / "site" / "old.html").write_text("old", encoding="utf-8")
    assert command.main(["--output", str(output)]) == 0
    assert not (output / "site" / "old.html").exists()
    before = files(output)
    monkeypatch.setattr(command.mkdocs, "run", lambda *arguments: built(*arguments, exit_code=1))
    assert command.main(["--output", str(output)]) == 1
    assert files(output) == before
    assert [path.name for path in tmp_path.iterdir()] == ["publication"]


@pytest.mark.usefixtures("built")
def test_a_folder_that_is_no_publication_is_left_alone(tmp_path: Path, capsys) -> None:
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    assert command.main(["--output", str(tmp_path)]) == 2
    assert files(tmp_path) == {"mine": b"mine"}
    assert "something else than a publication" in capsys.readouterr().err


def test_an_address_that_is_not_set_is_told_before_the_build(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(command.mkdocs, "run", lambda *_: pytest.fail("the site was built"))
    assert command.main(["--output", str(tmp_path / "publication")], {"SITE_URL": ""}) == 2
    assert "set the variable SITE_URL of the repository" in capsys.readouterr().err


@pytest.mark.usefixtures("built")
def test_compressed_copies_hold_the_same_and_stand_where_they_are_smaller(tmp_path: Path) -> None:
    output = tmp_path / "publication"
    assert command.main(["--output", str(output), "--compress"]) == 0
    site = output / "site"
    assert gzip.decompress((site / "index.html.gz").read_bytes()).decode() == PAGE
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == PAGE
    assert not list(site.rglob("tiny.html.*"))
    assert not list(site.rglob("picture.png.*"))


def test_a_copy_that_is_not_smaller_is_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(bytes(hashlib.sha256(b"%d" % number).digest()[0] for number in range(600)))
    (tmp_path / "a.json.gz").write_bytes(b"of another time")
    compressing.compress(tmp_path)
    assert not (tmp_path / "a.json.gz").exists()


def test_the_bill_names_every_package_of_the_lock_with_its_hashes() -> None:
    lock = REQUIREMENTS.read_text(encoding="utf-8")
    text = materials.bill(lock)
    parts = json.loads(text)["components"]
    named = sorted(f"{part['name']}=={part['version']}" for part in parts)
    assert named == sorted(re.findall(r"^([\w.-]+==[^\s;]+)", lock, re.MULTILINE))
    mkdocs = next(part for part in parts if part["name"] == "mkdocs")
    assert len(mkdocs["hashes"]) == 2
    assert mkdocs["purl"].startswith("pkg:pypi/mkdocs@1.6")
    hashes = [found["content"] for part in parts for found in part["hashes"]]
    assert sorted(hashes) == sorted(set(re.findall(r"sha256:([0-9a-f]{64})", lock)))


def test_sums_leave_out_themselves(tmp_path: Path) -> None:
    (tmp_path / sealing.SUMS).write_text("old", encoding="utf-8")
    (tmp_path / "a").write_bytes(b"a")
    assert sealing.sums(tmp_path) == f"{hashlib.sha256(b'a').hexdigest()}  a\n"
