"""What git answers, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

_REGULAR = frozenset({"100644", "100755"})
_FOREIGN = "dubious ownership"
_NO_REPOSITORY = "not a git repository"
_NO_COMMIT = ("does not have any commits", "unknown revision", "bad revision")
DAMAGED = "git cannot read all of the history: a part of it is missing or damaged"


class NoHistory(Exception):
    """Git has nothing to say about this folder, and `str` says why in plain words."""


class NoSuchRevision(Exception):
    """The repository knows no revision of this name."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of a commit: what it holds is the blob of this name."""

    path: str
    blob: str
    is_regular: bool


@dataclass(frozen=True, slots=True)
class Commit:
    """One step of the main line. `changed` is every file that it wrote; of what it removed only the path is known.

    Where `is_whole`, `changed` is all that there was: the folder has come from elsewhere.
    """

    name: str
    day: date
    changed: tuple[File, ...]
    removed: tuple[str, ...] = ()
    is_whole: bool = False


class Logged(NamedTuple):
    """A commit as the log tells it; the paths begin at the top of the repository."""

    name: str
    day: date
    written: list[File]
    removed: list[str]


def records(output: bytes) -> list[str]:
    """What stands between zero bytes."""
    return [part.decode("utf-8", "surrogateescape") for part in output.split(b"\0")][:-1]


def logged(words: Iterator[str]) -> Iterator[Logged]:
    """Of each commit its name and its time, then `:mode mode blob blob status` and a path in turn.

    A path stands behind such a line alone, so whatever it holds is taken for nothing else.
    """
    last: Logged | None = None
    for word in words:
        about = word.lstrip("\n")
        if about.startswith(":") and last:
            _note(last, about[1:], next(words, ""))
        elif about:
            if last:
                yield last
            name, seconds = about.split(" ")[:2]
            last = Logged(name, day(seconds), [], [])
    if last:
        yield last


def _note(commit: Logged, about: str, path: str) -> None:
    _, mode, _, blob, status = about.split(" ")
    if status == "D":
        commit.removed.append(path)
    else:
        commit.written.append(File(path, blob, mode in _REGULAR))


def listed(record: str, top: str, folder: str) -> File:
    """A line of `ls-tree`; `top` is called `folder` from here on."""
    about, path = record.split("\t", 1)
    mode, _, blob = about.split(" ")
    return File(f"{folder}{path[len(top) :]}", blob, mode in _REGULAR)


def day(seconds: str) -> date:
    """A clock may say anything; what no calendar has lies in the future."""
    try:
        return datetime.fromtimestamp(int(seconds), tz=UTC).date()
    except (ValueError, OverflowError, OSError):
        return date.max


def reason(said: bytes) -> str:
    """Why git did not answer, in plain words."""
    text = said.decode("utf-8", "replace")
    if _FOREIGN in text:
        return "the folder belongs to somebody else, and git reads it only if `safe.directory` says so"
    if any(words in text for words in _NO_COMMIT):
        return "nothing has been committed yet"
    return "this folder is in no git repository" if _NO_REPOSITORY in text or not text.strip() else DAMAGED
