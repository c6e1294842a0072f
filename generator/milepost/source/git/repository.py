"""One repository, and what it remembers of a folder."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from milepost.source.git.answers import (
    Commit,
    File,
    Logged,
    NoHistory,
    NoSuchRevision,
    listed,
    logged,
    reason,
    records,
)
from milepost.source.git.asking import ask
from milepost.source.git.blobs import Blobs, blobs_of

_PARTIAL = r"^(remote\..*\.promisor|extensions\.partialclone)$"

_ELSEWHERE = {b"160000": "a submodule", b"120000": "a link"}


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

    def leads_elsewhere(self, commit: str, folder: str) -> str:
        """What stands in the place of a folder, a submodule or a link; empty where it is a folder or not there."""
        told = self._run("ls-tree", "--full-tree", commit, "--", self._prefix() + folder).stdout
        return _ELSEWHERE.get(told.partition(b" ")[0], "")

    def commits(self, folder: str, *, known_by: str) -> Iterator[Commit]:
        """The commits of the main line that touched the folder, the oldest first, also while it stood elsewhere.

        Where it stood is where its file `known_by` did. A merge counts as one step: what its branch went through
        before nobody was told. Raises NoHistory.
        """
        tops = [self._prefix() + folder, *self._earlier_places(f"{folder}/{known_by}", known_by)][::-1]
        for found in self._log(tops):
            if len(tops) > 1 and any(file.path == f"{tops[1]}/{known_by}" for file in found.written):
                tops = tops[1:]
                yield Commit(found.name, found.day, self._files(found.name, tops[0], folder), is_whole=True)
                continue
            top = f"{tops[0]}/"
            ours = (file for file in found.written if file.path.startswith(top))
            here = tuple(replace(file, path=f"{folder}/{file.path[len(top) :]}") for file in ours)
            gone = tuple(f"{folder}/{path[len(top) :]}" for path in found.removed if path.startswith(top))
            if here or gone:
                yield Commit(found.name, found.day, here, gone)

    def _log(self, tops: list[str]) -> Iterator[Logged]:
        places = (f":(top,literal){top}" for top in tops)
        told = self._run(
            *("log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--root", "--raw", "-z"),
            *("--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative"),
            *(f"-O{os.devnull}", "--encoding=UTF-8", "--format=%H %ct", "HEAD", "--", *places),
        )
        if told.returncode:
            raise NoHistory(reason(told.stderr))
        yield from logged(iter(records(told.stdout)))

    def _files(self, commit: str, top: str, folder: str) -> tuple[File, ...]:
        told = self._run("ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{top}/")
        if told.returncode:
            raise NoHistory(reason(told.stderr))
        return tuple(listed(record, top, folder) for record in records(told.stdout))

    def _earlier_places(self, file: str, name: str) -> Iterator[str]:
        """The folders, from the top of the repository, that the file was in before, the latest first."""
        command = ("log", "--follow", "--first-parent", "--diff-filter=R", "-z", "--name-status", "--format=")
        parts = records(self._run(*command, "--", file).stdout)
        for place, part in enumerate(parts[:-1]):
            if re.fullmatch(r"R\d+", part.lstrip("\n")) and parts[place + 1].endswith(f"/{name}"):
                yield parts[place + 1].removesuffix(f"/{name}")

    def blobs(self) -> AbstractContextManager[Blobs]:
        return blobs_of(self.root)

    def _prefix(self) -> str:
        return self._run("rev-parse", "--show-prefix").stdout.decode(errors="surrogateescape").rstrip("\n")

    def _run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        return ask(self.root, *command)


def repository(root: Path) -> Repository:
    """Raises NoHistory."""
    try:
        found = ask(root, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository")
        is_partial = ask(root, "config", "--get-regexp", _PARTIAL).stdout.strip()
    except FileNotFoundError:
        raise NoHistory("git is not installed here") from None
    except OSError as error:
        raise NoHistory(f"git cannot be run: {(error.strerror or 'no reason is given').lower()}") from None
    answers = found.stdout.split()
    if found.returncode or answers[:1] != [b"true"]:
        raise NoHistory(reason(found.stderr))
    if is_partial:  # to ask for what is missing would be to call somebody
        raise NoHistory("this checkout has only a part of the files of earlier times (a partial clone)")
    return Repository(root, answers[1] == b"true")
