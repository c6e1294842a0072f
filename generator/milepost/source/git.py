"""What git remembers of a folder. Only read, never written; nothing that a repository brings along is run.

Every question goes to the `git` of this computer, with the settings off by which a repository could name a program.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

# None of these may start a program or ask anybody
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false")
_ENVIRONMENT = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C",
}
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"})
_REGULAR = frozenset({"100644", "100755"})
_FOREIGN = "dubious ownership"
_NO_COMMIT = ("does not have any commits", "unknown revision", "bad revision")


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


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that holds `root`. Paths are those below `root`, with `/`."""

    root: Path
    is_shallow: bool

    def name_of(self, revision: str) -> str:
        """The full name of the commit that is meant. Raises NoSuchRevision."""
        if revision.startswith("-") or not revision.strip() or "\0" in revision:
            raise NoSuchRevision(revision)
        found = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found.returncode:
            raise NoSuchRevision(revision)
        return found.stdout.decode().strip()

    def files(self, commit: str, folder: str) -> tuple[File, ...]:
        """Every file below a folder as it was in a commit."""
        return self._files(commit, self._prefix() + folder, folder)

    def files_elsewhere(self, commit: str, folder: str, *, known_by: str) -> tuple[File, ...]:
        """Every file of the folder where it stood in a commit before it came here; nothing where it was nowhere."""
        places = self._earlier_places(f"{folder}/{known_by}", known_by)
        return next((found for place in places if (found := self._files(commit, place, folder))), ())

    def commits(self, folder: str, *, known_by: str) -> Iterator[Commit]:
        """The commits of the main line that touched the folder, the oldest first, also while it stood elsewhere.

        Where it stood is where its file `known_by` did. A merge counts as one step: what its branch went through
        before nobody was told. Raises NoHistory.
        """
        tops = [self._prefix() + folder, *self._earlier_places(f"{folder}/{known_by}", known_by)][::-1]
        for name, seconds, written, removed in self._log(tops):
            came = len(tops) > 1 and any(file.path == f"{tops[1]}/{known_by}" for file in written)
            if came:
                tops = tops[1:]
                yield Commit(name, _day(seconds), self._files(name, tops[0], folder), is_whole=True)
                continue
            top = f"{tops[0]}/"
            ours = (file for file in written if file.path.startswith(top))
            here = tuple(replace(file, path=f"{folder}/{file.path[len(top) :]}") for file in ours)
            gone = tuple(f"{folder}/{path[len(top) :]}" for path in removed if path.startswith(top))
            if here or gone:
                yield Commit(name, _day(seconds), here, gone)

    def _log(self, tops: list[str]) -> Iterator[tuple[str, str, list[File], list[str]]]:
        listed = self._run(
            *("log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--root", "--raw", "-z"),
            *("--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--format=%x01%H %ct"),
            *("HEAD", "--", *(f":(top,literal){top}" for top in tops)),
        )
        if listed.returncode:
            raise NoHistory(_reason(listed.stderr))
        for commit in listed.stdout.split(b"\x01")[1:]:
            head, _, rest = commit.partition(b"\0")
            name, seconds = head.decode().split()
            yield name, seconds, *_written_and_removed([each for each in _records(rest.lstrip(b"\n")) if each])

    def _files(self, commit: str, top: str, folder: str) -> tuple[File, ...]:
        listed = self._run("ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{top}/")
        return tuple(_listed(record, top, folder) for record in _records(listed.stdout))

    def _earlier_places(self, file: str, name: str) -> Iterator[str]:
        """The folders, from the top of the repository, that the file was in before, the latest first."""
        command = ("log", "--follow", "--first-parent", "--diff-filter=R", "-z", "--name-status", "--format=")
        parts = _records(self._run(*command, "--", file).stdout)
        for place, part in enumerate(parts[:-1]):
            if re.fullmatch(r"R\d+", part.lstrip("\n")) and parts[place + 1].endswith(f"/{name}"):
                yield parts[place + 1].removesuffix(f"/{name}")

    @contextmanager
    def blobs(self) -> Iterator[Blobs]:
        """A process that hands out blobs, for there may be thousands."""
        with subprocess.Popen(
            [*_git(self.root), "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment()
        ) as process:
            try:
                yield Blobs(process)
            finally:
                with suppress(OSError):
                    process.stdin.close()  # type: ignore[union-attr]

    def _prefix(self) -> str:
        return self._run("rev-parse", "--show-prefix").stdout.decode(errors="surrogateescape").rstrip("\n")

    def _run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        return _run(self.root, *command)


@dataclass(frozen=True, slots=True)
class Blobs:
    process: subprocess.Popen[bytes]

    def get(self, name: str, *, at_most: int) -> bytes | None:
        """None of what is not there, which a partial clone may lack, and of what is longer than `at_most` bytes."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(f"{name}\n".encode())
        self.process.stdin.flush()
        head = self.process.stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            return None
        size = int(head[2])
        if size > at_most:
            _skip(self.process, size + 1)
            return None
        return self.process.stdout.read(size + 1)[:-1]


def repository(root: Path) -> Repository:
    """Raises NoHistory."""
    try:
        found = _run(root, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository")
    except FileNotFoundError:
        raise NoHistory("git is not installed here") from None
    except OSError as error:
        raise NoHistory(f"git cannot be run: {(error.strerror or 'no reason is given').lower()}") from None
    answers = found.stdout.split()
    if found.returncode or answers[:1] != [b"true"]:
        raise NoHistory(_reason(found.stderr))
    return Repository(root, answers[1] == b"true")


def _written_and_removed(parts: list[str]) -> tuple[list[File], list[str]]:
    """Of the raw format of a diff: `:mode mode blob blob status` and the path, in turn."""
    written, removed = [], []
    for meta, path in zip(parts[::2], parts[1::2], strict=False):
        _, mode, _, blob, status = meta.lstrip("\n").removeprefix(":").split(" ")
        if status == "D":
            removed.append(path)
        else:
            written.append(File(path, blob, mode in _REGULAR))
    return written, removed


def _listed(record: str, top: str, folder: str) -> File:
    about, path = record.split("\t", 1)
    mode, _, blob = about.split(" ")
    return File(f"{folder}{path[len(top) :]}", blob, mode in _REGULAR)


def _day(seconds: str) -> date:
    return datetime.fromtimestamp(int(seconds), tz=UTC).date()


def _records(output: bytes) -> list[str]:
    return [part.decode("utf-8", "surrogateescape") for part in output.split(b"\0")][:-1]


def _reason(said: bytes) -> str:
    text = said.decode("utf-8", "replace")
    if _FOREIGN in text:
        return "the folder belongs to somebody else, and git does not read it for you"
    if any(words in text for words in _NO_COMMIT):
        return "nothing has been committed yet"
    return "this folder is in no git repository"


def _skip(process: subprocess.Popen[bytes], size: int) -> None:
    assert process.stdout
    while size > 0 and (chunk := process.stdout.read(min(size, 1 << 20))):
        size -= len(chunk)


def _git(root: Path) -> list[str]:
    return ["git", "-C", str(root), *_QUIET]


def _environment() -> dict[str, str]:
    """Without what a hook of git says about the repository that it runs in: ours is that of the folder."""
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _ENVIRONMENT


def _run(root: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*_git(root), *command], capture_output=True, env=_environment(), check=False)
