"""Parts of third parties are found wherever `importlib.metadata` finds them, and it is not asked without need."""

import sys
import zipfile
from importlib.machinery import PathFinder

import pytest

from milepost.joining import joining, may_join

NAMES_A_CHECK = "[console_scripts]\ntell = other:main\n\n[milepost.checks]\nown-check = other.checks:CHECK\n"


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch):
    """As in a program of its own, where nothing but folders is looked through."""
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    may_join.cache_clear()
    yield
    may_join.cache_clear()


def test_with_nothing_that_joins_the_metadata_of_packages_is_not_asked():
    assert not may_join()
    assert joining("milepost.checks") == []


@pytest.mark.parametrize("about", ["other-1.0.dist-info", "other.egg-info"])
def test_what_is_installed_in_a_folder_joins(tmp_path, monkeypatch, about):
    (tmp_path / about).mkdir()
    (tmp_path / about / "METADATA").write_text("Name: other\n")
    (tmp_path / about / "entry_points.txt").write_text(NAMES_A_CHECK)
    monkeypatch.syspath_prepend(tmp_path)

    assert [(point.name, point.value) for point in joining("milepost.checks")] == [("own-check", "other.checks:CHECK")]
    assert joining("milepost.views") == []


def test_what_is_installed_in_an_archive_joins(tmp_path, monkeypatch):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("other-1.0.dist-info/METADATA", "Name: other\n")
        archive.writestr("other-1.0.dist-info/entry_points.txt", NAMES_A_CHECK)
    monkeypatch.syspath_prepend(tmp_path / "other.zip")

    assert [point.name for point in joining("milepost.checks")] == ["own-check"]


def test_who_installs_in_a_way_of_their_own_is_asked(monkeypatch):
    class Finder(PathFinder):
        pass

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])

    assert may_join()
