import zipfile

import pytest

from scripts.releases import dependencies
from scripts.releases.dependencies import Change
from tests.releases.fake_index import metadata, wheel_of


def test_requirements_are_normalised_and_extras_left_out():
    text = metadata(
        "1.0.0",
        (
            "requests (>=2.20)",
            "typing-extensions ; python_version < '3.8'",
            "httpx<1,>=0.23.0",
            "numpy ; extra == 'datalib'",
        ),
    )
    assert dependencies.of_metadata(text) == (
        "httpx<1,>=0.23.0",
        "requests>=2.20",
        'typing-extensions; python_version < "3.8"',
    )


def test_added_dropped_and_changed_bounds_are_told_apart():
    found = dependencies.change(["a>=1", "b", "c>=1,<2"], ["C<3,>=1", "b", "d"])
    assert found == Change(added=("d",), dropped=("a",), bounds=("c",))


def test_the_order_of_bounds_and_the_spelling_of_names_are_no_change():
    found = dependencies.change(["Typing_Extensions<5,>=4"], ["typing-extensions>=4,<5"])
    assert found == Change((), (), ())


def test_a_weaker_bound_beside_a_stronger_one_is_no_change():
    found = dependencies.change(["t<5,>=4.11", "t<5,>=4.14"], ["t<5,>=4.14"])
    assert found == Change((), (), ())


def test_a_condition_counts_as_a_bound():
    assert dependencies.change(["t>=1"], ["t>=1; python_version < '3.8'"]).bounds == ("t",)


def test_a_wheel_gives_its_metadata(tmp_path):
    wheel = tmp_path / "openai-1.0.0-py3-none-any.whl"
    wheel.write_bytes(wheel_of("1.0.0", ("httpx",)))
    assert dependencies.of_metadata(dependencies.of_wheel(wheel)) == ("httpx",)


@pytest.mark.parametrize("body", [b"", b"not a zip", wheel_of("1", ())[:-30]], ids=["empty", "text", "cut"])
def test_a_broken_wheel_is_refused(tmp_path, body):
    wheel = tmp_path / "openai-1.0.0-py3-none-any.whl"
    wheel.write_bytes(body)
    with pytest.raises(dependencies.BadMetadata, match="no METADATA could be read"):
        dependencies.of_wheel(wheel)


def test_a_wheel_with_two_metadata_files_is_refused(tmp_path):
    wheel = tmp_path / "w.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("a.dist-info/METADATA", "Name: a")
        archive.writestr("b.dist-info/METADATA", "Name: b")
    with pytest.raises(dependencies.BadMetadata):
        dependencies.of_wheel(wheel)


def test_metadata_of_a_bombs_size_is_not_read(tmp_path):
    wheel = tmp_path / "w.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.dist-info/METADATA", b"\0" * (dependencies.LARGEST_METADATA + 1))
    with pytest.raises(dependencies.BadMetadata, match="has 5000001 bytes"):
        dependencies.of_wheel(wheel)


def test_metadata_without_a_name_is_refused():
    with pytest.raises(dependencies.BadMetadata, match="no name"):
        dependencies.of_metadata(b"<html></html>")
