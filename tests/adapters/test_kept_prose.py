"""What was made of texts in an earlier build is there for the next, and trusted only where nobody else could write."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from milepost.adapters import kept_prose as store
from milepost.adapters.kept_prose import keep, recall
from milepost.prose.kept import Kept

TEXT = "One **word** and [[x|another]]"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(store, "user_cache_path", lambda name: tmp_path / "cache" / name)
    return tmp_path / "cache" / "milepost" / "prose"


@contextmanager
def kept_prose(root: Path, kept: Kept) -> Iterator[None]:
    recall(root, kept)
    yield
    keep(root, kept)


def built(root: Path, *texts: str) -> int:
    """How many of the texts a new process has to make."""
    kept = Kept()
    recall(root, kept)
    for text in texts:
        kept.get(text, top=3)
    new = len(kept.news().made)
    keep(root, kept)
    return new


@pytest.mark.usefixtures("cache")
def test_a_second_build_makes_only_what_is_new(tmp_path: Path) -> None:
    assert [built(tmp_path, TEXT), built(tmp_path, TEXT), built(tmp_path, TEXT, "new")] == [1, 0, 1]
    one, other = Kept(), Kept()
    with kept_prose(tmp_path, one):
        assert one.get(TEXT, top=3) == other.get(TEXT, top=3)


@pytest.mark.usefixtures("cache")
def test_what_no_build_has_asked_for_is_dropped(tmp_path: Path) -> None:
    built(tmp_path, TEXT, "old")
    built(tmp_path, TEXT, "new")
    assert built(tmp_path, TEXT, "new", "old") == 1


@pytest.mark.parametrize(
    "damage", [b"", b"[]\n", b"\xff", b"[[" * 100_000, b'["k", ["a"], ["b"], [1], false]\n', b"{}\n"]
)
def test_a_damaged_file_is_as_none(tmp_path: Path, cache: Path, damage: bytes) -> None:
    built(tmp_path, TEXT)
    [file] = cache.iterdir()
    head = file.read_bytes().partition(b"\n")[0] + b"\n"
    for content in (damage, head + damage):
        file.write_bytes(content)
        assert built(tmp_path, TEXT) == 1


@pytest.mark.usefixtures("cache")
def test_what_another_version_made_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(tmp_path, TEXT)
    monkeypatch.setattr(store, "__version__", "0")
    assert built(tmp_path, TEXT) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no owners and modes here")
@pytest.mark.parametrize("which", ["folder", "file", "link"])
def test_what_others_could_write_is_not_believed(tmp_path: Path, cache: Path, which: str) -> None:
    built(tmp_path, TEXT)
    [file] = cache.iterdir()
    poisoned = file.read_text("utf-8").replace("word", "<script>")
    if which == "link":
        (tmp_path / "elsewhere").write_text(poisoned, "utf-8")
        file.unlink()
        file.symlink_to(tmp_path / "elsewhere")
    else:
        file.write_text(poisoned, "utf-8")
        (cache if which == "folder" else file).chmod(0o777)
    kept = Kept()
    with kept_prose(tmp_path, kept):
        assert "".join(kept.get(TEXT, top=3).html) == "<p>One <strong>word</strong> and </p>\n"


def test_only_its_owner_can_look_into_it(tmp_path: Path, cache: Path) -> None:
    built(tmp_path, TEXT)
    assert [each.stat().st_mode & 0o777 for each in (cache, *cache.iterdir())] == [0o700, 0o600]


def test_all_sites_together_take_no_more_than_one_may(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "MOST", 400)
    for number in range(6):
        built(tmp_path / str(number), f"{TEXT} {number}")
        [newest, *_] = sorted(cache.iterdir(), key=lambda file: -file.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    files = [*cache.iterdir()]
    assert 1 <= len(files) < 6
    assert all(json.loads(line) for file in files for line in file.read_text("utf-8").splitlines())
    assert built(tmp_path / "5", f"{TEXT} 5") == 0


def test_without_a_place_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(store, "user_cache_path", lambda name: tmp_path / "file" / name)
    assert [built(tmp_path, TEXT), built(tmp_path, TEXT)] == [1, 1]
