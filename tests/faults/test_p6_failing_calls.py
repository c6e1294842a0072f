"""P6: whichever call to the system fails while a site is published, the old or the new one is there, whole."""

import errno
import io
import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from milepost.adapters.publish import exchange, lock, roll_back, staged, to_disk
from tests.faults.whole import left_over, torn

CALLS = [
    *((os, name) for name in ("chmod", "fsync", "listdir", "mkdir", "open", "rename", "rmdir", "scandir", "unlink")),
    (io, "open"),
    # Calls that Python has under another name, or not at all
    (lock, "_taken"),
    (exchange, "in_one_step"),
    (to_disk, "_whole_disk"),
]
"""What publishing asks of the system, as far as it may fail."""


class Faults:
    """Counts calls; the one of this number fails, and those after it where the disk is lost for good."""

    def __init__(self, number: int, *, for_good: bool) -> None:
        self.number, self.for_good, self.count = number, for_good, 0

    def in_(self, call: Callable) -> Callable:
        def called(*arguments, **options):
            self.count += 1
            if self.count == self.number or (self.for_good and self.count > self.number):
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return call(*arguments, **options)

        return called


@contextmanager
def fault(number: int, *, for_good: bool = False) -> Iterator[Faults]:
    faults = Faults(number, for_good=for_good)
    with pytest.MonkeyPatch.context() as patch:
        for module, name in CALLS:
            patch.setattr(module, name, faults.in_(getattr(module, name)))
        yield faults


def publish(site: Path, version: str) -> None:
    with staged(site) as new:
        (new / "a").mkdir()
        for name in ("index.html", "a/index.html"):
            (new / name).write_text(version, encoding="utf-8")


def version(site: Path) -> str:
    assert torn(site) == ""
    return (site / "index.html").read_text(encoding="utf-8")


def publish_new(site: Path) -> None:
    publish(site, "new")


def go_back(site: Path) -> None:
    roll_back(site, waiting=print)


def calls_that_failed(tmp_path: Path, act: Callable[[Path], None], *, ends: str, for_good: bool = False) -> int:
    """Acts on a site `old` again and again; each time the next call fails. How many calls there were."""
    for number in itertools.count(1):
        site = tmp_path / str(number) / "site"
        publish(site, "older")
        publish(site, "old")
        error = None
        with fault(number, for_good=for_good) as faults:
            try:
                act(site)
            except OSError as raised:
                error = raised
        if faults.count < number:
            assert version(site) == ends
            return number - 1
        assert version(site) in ("old", ends), f"call {number}"
        assert error or version(site) == ends, f"call {number} failed, and nobody said so"
        publish(site, "next")
        assert (version(site), left_over(site)) == ("next", []), f"after call {number}"
    raise AssertionError


@pytest.mark.parametrize("for_good", [False, True])
@pytest.mark.parametrize(("act", "ends", "enough"), [(publish_new, "new", 20), (go_back, "older", 10)])
def test_p6_any_call_fails(tmp_path, act, ends, enough, for_good):
    assert calls_that_failed(tmp_path, act, ends=ends, for_good=for_good) >= enough


@pytest.mark.parametrize(("act", "ends", "enough"), [(publish_new, "new", 20), (go_back, "older", 10)])
def test_p6_any_call_fails_where_nothing_can_be_exchanged(tmp_path, act, ends, enough, monkeypatch):
    def cannot(_one, _other):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr(exchange, "in_one_step", cannot)
    assert calls_that_failed(tmp_path, act, ends=ends) >= enough


def test_p6_any_call_fails_where_each_file_goes_to_the_disk_by_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(to_disk, "_whole_disk", lambda _folder: False)
    assert calls_that_failed(tmp_path, publish_new, ends="new") >= 20
