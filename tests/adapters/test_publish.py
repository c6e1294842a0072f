"""A new site takes the place of the old one when it is finished."""

import errno
import json
import os
import threading
from pathlib import Path

import pytest

from milepost.adapters.publish import NotPublished, exchange, lock, staged
from milepost.adapters.publish.manifest import damage


def write(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, str]:
    return {file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.html")}


def beside(target: Path) -> set[str]:
    """What lies beside a site when nobody is at work."""
    return {entry.name for entry in target.parent.iterdir()} - {target.name}


def test_nothing_of_the_old_site_is_left(tmp_path):
    target = tmp_path / "site"
    write(target, index="old", gone="old")
    with staged(target) as new:
        write(new, index="new")
        assert contents(target) == {"index": "old", "gone": "old"}
    assert contents(target) == {"index": "new"}
    assert contents(tmp_path / ".site.previous") == {"index": "old", "gone": "old"}
    assert beside(target) == {".site.lock", ".site.previous"}


def test_after_a_failure_the_old_site_is_there(tmp_path):
    write(tmp_path / "site", index="old")
    with pytest.raises(KeyboardInterrupt), staged(tmp_path / "site") as new:
        write(new, index="half")
        raise KeyboardInterrupt
    assert contents(tmp_path / "site") == {"index": "old"}
    assert beside(tmp_path / "site") == {".site.lock"}


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    write(tmp_path / "real", index="old")
    (tmp_path / "site").symlink_to("real")
    with staged(tmp_path / "site") as new:
        write(new, index="new")
    assert (tmp_path / "site").is_symlink()
    assert contents(tmp_path / "real") == {"index": "new"}


def test_others_may_read_the_new_site(tmp_path):
    with staged(tmp_path / "site") as new:
        write(new, index="new")
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("name", ["notes.txt", ".git"])
def test_a_folder_with_other_things_is_left_alone(tmp_path, name):
    write(tmp_path / "site")
    (tmp_path / "site" / name).write_text("mine", encoding="utf-8")
    if name == ".git":
        write(tmp_path / "site", index="old")
    with pytest.raises(NotPublished), staged(tmp_path / "site"):
        raise AssertionError
    assert (tmp_path / "site" / name).read_text(encoding="utf-8") == "mine"


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "site").mkdir()
    with staged(tmp_path / "site") as new:
        write(new, index="new")
    assert contents(tmp_path / "site") == {"index": "new"}


def publish(target: Path, text: str, **options) -> None:
    with staged(target, **options) as new:
        write(new, index=text)


def test_the_site_lists_its_files_and_nothing_of_the_machine(tmp_path):
    with staged(tmp_path / "site", edition="public") as new:
        write(new, index="new")
        write(new / "a", index="new")
    text = (tmp_path / "site" / ".milepost-site.json").read_text(encoding="utf-8")

    listed = json.loads(text)
    assert [*listed] == ["format", "milepost", "edition", "files"]
    assert listed["edition"] == "public"
    assert [*listed["files"]] == ["a/index.html", "index.html"]
    assert set(listed["files"].values()) == {"11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437"}
    assert str(tmp_path) not in text
    assert damage(tmp_path / "site") == ""


def test_the_same_site_has_the_same_list_wherever_it_lies(tmp_path):
    for place in ("a", "b"):
        publish(tmp_path / place / "site", "same")

    first, second = ((tmp_path / place / "site" / ".milepost-site.json").read_bytes() for place in ("a", "b"))
    assert first == second


def test_the_site_before_is_the_last_one_that_was_different(tmp_path):
    for text in ("older", "old", "new", "new"):
        publish(tmp_path / "site", text)

    assert contents(tmp_path / ".site.previous") == {"index": "old"}


def test_nobody_else_sees_a_site_that_is_being_made(tmp_path):
    with staged(tmp_path / "site") as new:
        write(new, index="new")
        assert new.stat().st_mode & 0o777 == 0o700


def test_what_killed_builds_left_is_cleared_by_the_next_one(tmp_path):
    target = tmp_path / "site[1]"
    for left in (".site[1].new-12345678", ".site[1].old-12345678"):
        write(tmp_path / left, index="half")
    write(tmp_path / ".site1.new-12345678", index="of another site")
    publish(target, "new")

    assert contents(target) == {"index": "new"}
    assert beside(target) == {".site[1].lock", ".site1.new-12345678"} | {".site[1].previous"}


def test_the_lock_of_another_build_is_waited_for_and_that_is_said_once(tmp_path):
    told, waits = [], threading.Event()

    def waiting(message: str) -> None:
        told.append(message)
        waits.set()

    second = threading.Thread(target=publish, args=(tmp_path / "site", "second"), kwargs={"waiting": waiting})
    with staged(tmp_path / "site") as new:
        write(new, index="first")
        second.start()
        assert waits.wait(timeout=10)
    second.join()

    assert told == [f"another build is at work on `{tmp_path / 'site'}`; waiting until it is done"]
    assert contents(tmp_path / "site") == {"index": "second"}
    assert contents(tmp_path / ".site.previous") == {"index": "first"}


def test_waiting_has_an_end(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0)
    with staged(tmp_path / "site") as new:
        write(new, index="first")
        with pytest.raises(NotPublished, match="another build has been at work"):
            publish(tmp_path / "site", "second")
    assert contents(tmp_path / "site") == {"index": "first"}


def test_an_exchange_is_one_step_here(tmp_path, monkeypatch):
    """Else what is promised of a site that is never missing would be tested nowhere."""
    monkeypatch.setattr(exchange, "_by_renames", None)
    publish(tmp_path / "site", "old")
    publish(tmp_path / "site", "new")


def test_the_system_call_serves_where_the_c_library_has_no_name_for_it(tmp_path, monkeypatch):
    class Library:
        def __init__(self, *arguments, **options):
            self.syscall = real(*arguments, **options).syscall

    real = exchange.ctypes.CDLL
    monkeypatch.setattr(exchange.ctypes, "CDLL", Library)
    for name in ("one", "other"):
        write(tmp_path / name, index=name)
    exchange.in_one_step(tmp_path / "one", tmp_path / "other")

    assert contents(tmp_path / "one") == {"index": "other"}


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EPERM])
def test_where_folders_cannot_be_exchanged_they_are_renamed(tmp_path, monkeypatch, number):
    def cannot(_one: Path, _other: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(exchange, "in_one_step", cannot)
    for text in ("older", "old", "new"):
        publish(tmp_path / "site", text)
    assert contents(tmp_path / "site") == {"index": "new"}
    assert contents(tmp_path / ".site.previous") == {"index": "old"}
    assert beside(tmp_path / "site") == {".site.lock", ".site.previous"}


def test_a_mount_point_is_told_before_anything_is_built(tmp_path, monkeypatch):
    publish(tmp_path / "site", "old")
    monkeypatch.setattr(os.path, "ismount", lambda path: path == tmp_path / "site")
    with pytest.raises(NotPublished, match="is a mount point"), staged(tmp_path / "site"):
        raise AssertionError


def test_a_folder_of_the_same_disk_that_is_mounted_is_told_when_it_cannot_be_exchanged(tmp_path, monkeypatch):
    def busy(_one: Path, _other: Path) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))

    publish(tmp_path / "site", "old")
    monkeypatch.setattr(exchange, "in_one_step", busy)
    with pytest.raises(NotPublished, match="is a mount point"):
        publish(tmp_path / "site", "new")
    assert contents(tmp_path / "site") == {"index": "old"}


def test_what_came_into_the_folder_meanwhile_is_not_replaced(tmp_path):
    publish(tmp_path / "site", "old")
    with pytest.raises(NotPublished), staged(tmp_path / "site") as new:
        write(new, index="new")
        (tmp_path / "site" / ".git").mkdir()
    assert contents(tmp_path / "site") == {"index": "old"}
