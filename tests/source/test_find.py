"""The walk through `content/`: what is read, what is left out, and what is told."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from milepost.diagnostics import Report
from milepost.source import limits
from milepost.source.find import ContentNotFound, Found, find
from milepost.source.read import read_one, reason


def write(root: Path, *paths: str, text: str = "title: A\n") -> None:
    for path in paths:
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def walk(root: Path) -> tuple[Found, list[str]]:
    report = Report()
    many = ("features", "goals")
    found = find(root, folders=many, files=("site", "vision"), mapping_files=many, report=report)
    return found, [
        f"{told.span.path}:{told.span.line}:{told.span.column} {told.severity} {told.code}" for told in report
    ]


def paths(found: Found) -> list[str]:
    return [file.path.removeprefix("content/") for file in found.files]


def test_a_site_without_content_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(ContentNotFound) as raised:
        walk(tmp_path)
    assert raised.value.path == tmp_path / "content"


def test_files_are_found_in_one_order_with_any_ending(tmp_path: Path) -> None:
    write(tmp_path, "site.yml", "goals/b.yml", "goals/a.yaml", "features/z/y/x.YML", "features.YAML", "goals/B2.yml")
    found, told = walk(tmp_path)
    assert paths(found) == [
        "features/z/y/x.YML",
        "features.YAML",
        "goals/B2.yml",
        "goals/a.yaml",
        "goals/b.yml",
        "site.yml",
    ]
    assert told == []


def test_pages_dot_files_and_leftovers_are_left_out_silently(tmp_path: Path) -> None:
    write(
        tmp_path,
        "pages/index.md",
        "pages/x.yml",
        ".git/x.yml",
        "goals/.x.yml",
        "README.md",
        "goals/readme.txt",
        "goals/README",
    )
    write(
        tmp_path,
        "goals/x.yml~",
        "goals/x.yml.swp",
        "goals/#x.yml#",
        "goals/x.yml.bak",
        "goals/x.yml.orig",
        "goals/.#x.yml",
    )
    assert walk(tmp_path) == (Found(()), [])


def test_a_misnamed_folder_or_file_is_an_error_with_the_right_name(tmp_path: Path) -> None:
    write(tmp_path, "feature/a.yml", "golas.yml", "Goals/a.yml", "features/notes.txt", "roadmap.csv", "zzz/a.yml")
    (tmp_path / "content/features/notes.txt").write_text("Ask about the colours\n")
    report = Report()
    find(tmp_path, folders=("features", "goals"), files=("site",), mapping_files=("goals",), report=report)
    assert [(told.span.path, told.severity.value, told.help) for told in report] == [
        ("content/Goals", "error", "did you mean `goals`?"),
        ("content/feature", "error", "did you mean `features`?"),
        (
            "content/features/notes.txt",
            "warning",
            "files that are no YAML belong into `content/pages/`, or outside `content/`",
        ),
        ("content/golas.yml", "error", "did you mean `goals`?"),
        (
            "content/roadmap.csv",
            "warning",
            "files that are no YAML belong into `content/pages/`, or outside `content/`",
        ),
        ("content/zzz", "error", "one of `features`, `goals`"),
    ]
    assert {told.code for told in report} == {"unknown-file"}


def test_no_link_is_followed_and_no_pipe_is_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "goals/a.yml", "../outside/secret.yml")
    goals = tmp_path / "content" / "goals"
    (goals / "file.yml").symlink_to("../../outside/secret.yml")
    (goals / "absolute.yml").symlink_to("/etc/passwd")
    (goals / "dangling.yml").symlink_to("nowhere.yml")
    (goals / "folder").symlink_to("../../outside")
    (goals / "loop").symlink_to(".")
    (goals / "self.yml").symlink_to("self.yml")
    os.mkfifo(goals / "pipe.yml")
    os.mkfifo(goals / "pipe")
    found, told = walk(tmp_path)
    assert paths(found) == ["goals/a.yml"]
    names = ["absolute.yml", "dangling.yml", "file.yml", "folder", "loop", "pipe", "pipe.yml", "self.yml"]
    assert told == [f"content/goals/{name}:1:1 error not-a-regular-file" for name in names]
    assert [Path(path).name for path in found.unread] == [name for name in names if name.endswith(".yml")]


def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "goals/a.yml")
    # A socket's address is short: it is made from inside the folder
    monkeypatch.chdir(tmp_path / "content" / "goals")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.yml")
    assert walk(tmp_path)[1] == ["content/goals/s.yml:1:1 error not-a-regular-file"]


def test_a_linked_content_folder_is_not_entered(tmp_path: Path) -> None:
    write(tmp_path / "other", "goals/a.yml")
    (tmp_path / "content").symlink_to("other/content")
    assert walk(tmp_path) == (Found(()), ["content:1:1 error not-a-regular-file"])


def test_names_that_are_one_name_elsewhere_are_told(tmp_path: Path) -> None:
    write(tmp_path, "goals/pay.yml", "goals/Pay.yml", "goals/\ufb01n.yml", "goals/fin.yml", "features/pay.yml")
    found, told = walk(tmp_path)
    assert told == [
        "content/goals/pay.yml:1:1 error name-collision",
        "content/goals/\ufb01n.yml:1:1 error name-collision",
    ]
    assert len(found.files) == 5


def test_folders_are_entered_sixteen_levels_deep(tmp_path: Path) -> None:
    below = "/".join(["d"] * (limits.DEPTH - 1))
    write(tmp_path, f"goals/{below}/x.yml", f"goals/{below}/d/y.yml")
    found, told = walk(tmp_path)
    assert paths(found) == [f"goals/{below}/x.yml"]
    assert told == [f"content/goals/{below}/d:1:1 error too-deep"]


def test_a_file_may_be_as_long_as_its_kind_allows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ENTRY_FILE", 1024)
    monkeypatch.setattr(limits, "MAPPING_FILE", 4096)
    write(tmp_path, "goals/just.yml", text="x" * 1024)
    write(tmp_path, "goals/long.yml", "site.yml", text="x" * 1025)
    write(tmp_path, "goals.yml", text="x" * 4096)
    write(tmp_path, "features.yml", text="x" * 4097)
    found, told = walk(tmp_path)
    assert paths(found) == ["goals/just.yml", "goals.yml"]
    assert [line.split(":")[0] for line in told] == [
        "content/features.yml",
        "content/goals/long.yml",
        "content/site.yml",
    ]
    assert {line.split()[-1] for line in told} == {"too-large"}


def test_a_tree_may_hold_so_many_bytes_and_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, *(f"goals/{n}.yml" for n in range(6)), text="é" * 50)
    monkeypatch.setattr(limits, "TREE", 299)
    assert walk(tmp_path)[1] == ["content/goals/3.yml:1:1 error too-large"]
    monkeypatch.setattr(limits, "TREE", 10_000)
    monkeypatch.setattr(limits, "ENTRIES", 5)
    found, told = walk(tmp_path)
    assert (len(found.files), told) == (5, ["content/goals/5.yml:1:1 error too-large"])


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("title: A\nowners: [José]\n".encode("latin-1"), "2:13", "as in Windows-1252 or Latin-1"),
        ("title: it’s\n".encode("windows-1252"), "1:10", "as in Windows-1252 or Latin-1"),
        ("title: A\n".encode("utf-16"), "1:1", "UTF-16"),
        ("title: A\n".encode("utf-16-be"), "1:1", "UTF-16"),
        ("title: A\n".encode("utf-32"), "1:1", "UTF-32"),
        (b"a: b\nc: \xc0\xaf\n", "2:4", "byte 0xC0 is not allowed here"),
        (b"a: \xed\xa0\x80\n", "1:4", "byte 0xED is not allowed here"),
        ("a: 🚀".encode() + b"\xf0\x9f\x9a", "1:5", "it ends in the middle of a character"),
        (b"\xef\xbb\xbfa: \xff\n", "1:4", "the file is not UTF-8"),
    ],
)
def test_other_encodings_are_told_at_their_first_byte(tmp_path: Path, content: bytes, place: str, words: str) -> None:
    (tmp_path / "x.yml").write_bytes(content)
    report = Report()
    assert read_one(tmp_path, "x.yml", 1000, report) is None
    (told,) = report
    assert (told.code, f"{told.span.line}:{told.span.column}") == ("not-utf8", place)
    assert words in told.message


def test_the_byte_order_mark_goes_and_the_line_breaks_stay(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r")
    source = read_one(tmp_path, "x.yml", 1000, Report())
    assert source is not None
    assert (source.text, source.has_bom) == ("a: b\r\nc: d\r", True)


def test_a_file_that_vanished_is_told(tmp_path: Path) -> None:
    report = Report()
    assert read_one(tmp_path, "content/x.yml", 1000, report) is None
    assert [(told.code, told.message) for told in report] == [
        ("unreadable-file", "the file cannot be read: it is not there any more")
    ]


def test_the_reason_is_told_in_plain_words() -> None:
    assert reason(PermissionError(13, "Permission denied")) == "there is no permission to read it"
    assert reason(OSError(5, "Input/output error")) == "input/output error"


def test_a_name_that_is_no_text_is_told_so_that_it_can_be_printed(tmp_path: Path) -> None:
    write(tmp_path, "goals/a.yml")
    Path(os.fsdecode(os.fsencode(tmp_path / "content" / "goals") + b"/\xff.yml")).touch()
    assert walk(tmp_path)[1] == ["content/goals/\\udcff.yml:1:1 error not-utf8"]
