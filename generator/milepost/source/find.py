"""The walk through `content/`: which files there are, in one order everywhere, and nothing from outside the folder."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from milepost.diagnostics import Report, Span
from milepost.source import limits
from milepost.source.document import SourceFile
from milepost.source.everyday_names import everyday_name
from milepost.source.read import MAY_BE_READ, beginning, not_regular, read_one, reason
from milepost.source.suggest import did_you_mean

CONTENT = "content"
PAGES = "pages"

# Dot-files, README (as YAML it would be an entry), and what editors and merge tools leave behind
_SILENT = re.compile(r"\..*|README(\.(?!ya?ml$).*)?|.*~|.*\.(swp|swo|bak|orig|tmp)|#.*#", re.IGNORECASE | re.DOTALL)


REST_UNREAD = "what comes from here on is not read"
# What editors of plain text make of `dark-mode.yml`, and file managers do not show
_ENDS_IN_TXT = re.compile(r"(.+)\.ya?ml(\.txt)", re.IGNORECASE)
# Compiled when they are needed, for most files have the right name
_PLAIN_TEXT = r"(?i:([^.]+)(\.txt)?)"
_FIRST_FIELD = rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\r\n]*|---)?[\r\n]+)*+[a-z][a-z_]*:(?=\s)"
_TITLE = rb"(?im)^title:"
# Whole entries under the name of a kind, where an entry would name some
_SEVERAL_KINDS = (
    rb"(?im)^(?:goals|features|timeline|audience|stakeholders|releases|milestones|epics|initiatives):[ \t]*\r?\n"
    rb"(?:[ \t]*-[ \t]+|[ \t]+)[a-z0-9_-]+:(?=\s)"
)
_LOOKED_AT = 4096  # bytes of a file that may hold fields


class ContentNotFound(Exception):
    """There is no `content/` folder at this path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"there is no folder `{path}`")
        self.path = path


class Found(NamedTuple):
    """What was read, in the order of the paths, and the YAML files that are there but could not be read."""

    files: tuple[SourceFile, ...]
    unread: tuple[str, ...] = ()


def find(
    root: Path, *, folders: Collection[str], files: Collection[str], mapping_files: Collection[str], report: Report
) -> Found:
    """Reads every YAML file below `root/content`: of the folders named, and those directly there whose stem is named.

    Raises ContentNotFound. Everything else that is wrong is in the report.
    """
    if not (root / CONTENT).is_dir():
        raise ContentNotFound(root / CONTENT)
    read: list[SourceFile] = []
    unread: list[str] = []
    space = limits.TREE
    for count, path in enumerate(_Walk(root, folders, {*files, *mapping_files}, report).paths()):
        if count == limits.ENTRIES or space < 0:
            most = limits.size(limits.TREE) if space < 0 else f"{limits.ENTRIES:,} files"
            message = f"the folder holds more than {most}; {REST_UNREAD}"
            report.error("too-large", Span(path), message, "remove what no longer matters, or split the roadmap")
            break
        limit = limits.MAPPING_FILE if _is_directly_there(path, mapping_files) else limits.ENTRY_FILE
        file = read_one(root, path, limit, report)
        if file is None:
            unread.append(path)
            continue
        space -= len(file.text) if file.text.isascii() else len(file.text.encode())
        read.append(file)
    return Found(tuple(read), tuple(unread))


def is_read(path: str, *, folders: Collection[str], files: Collection[str]) -> bool:
    """The same choice by a path alone, where there is no folder to look into. What is odd about it is not told."""
    first, *rest = PurePosixPath(path).parts[1:] or ("",)
    if any(_SILENT.fullmatch(part) for part in (first, *rest)) or not path.lower().endswith((".yml", ".yaml")):
        return False
    return first in folders if rest else PurePosixPath(first).stem in files


def _is_directly_there(path: str, stems: Collection[str]) -> bool:
    place = PurePosixPath(path)
    return len(place.parts) == 2 and place.stem in stems


class _Walk:
    """Yields the paths of the YAML files, sorted within each folder, and tells what may not be there."""

    def __init__(self, root: Path, folders: Collection[str], stems: Collection[str], report: Report) -> None:
        self._root = root
        self._folders = folders
        self._stems = stems
        self._report = report

    def paths(self) -> Iterator[str]:
        if (self._root / CONTENT).is_symlink():
            not_regular(CONTENT, self._report, what="a link")
            return
        for path, entry in self._entries(CONTENT):
            if entry.name == PAGES:
                continue
            if self._is_folder(entry):
                if entry.name in self._folders:
                    yield from self._below(path, depth=1)
                else:
                    self._unknown_folder(path, entry.name)
            elif self._is_yaml(path, entry):
                if PurePosixPath(path).stem in self._stems:
                    yield path
                else:
                    self._outside(path, entry.name)

    def _below(self, folder: str, *, depth: int) -> Iterator[str]:
        if depth > limits.DEPTH:
            message = f"folders are nested more than {limits.DEPTH} levels deep"
            self._report.error("too-deep", Span(folder), message, "move what it holds further up")
            return
        for path, entry in self._entries(folder):
            if self._is_folder(entry):
                yield from self._below(path, depth=depth + 1)
            elif self._is_yaml(path, entry):
                yield path

    def _entries(self, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
        """What a folder holds, without what is silently left out and what cannot be named."""
        try:
            with os.scandir(self._root / folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            message = f"the folder cannot be read: {reason(error)}"
            self._report.error("unreadable-file", Span(folder), message, MAY_BE_READ)
            return
        names: dict[str, str] = {}
        for entry in found:
            path = f"{folder}/{entry.name}"
            if _SILENT.fullmatch(entry.name) or not self._has_name(path):
                continue
            self._check_collision(path, entry.name, names)
            yield path, entry

    def _has_name(self, path: str) -> bool:
        # Linux hands bytes that are not UTF-8 over as lone surrogates, which no report could print
        shown = path.encode("utf-8", "backslashreplace").decode()
        if shown != path:
            self._report.error("not-utf8", Span(shown), "the name of this file is not UTF-8", "rename it")
        return shown == path

    def _check_collision(self, path: str, name: str, names: dict[str, str]) -> None:
        other = names.setdefault(_folded(name), name)
        if other != name:
            message = f"`{name}` and `{other}` are one name on many computers"
            self._report.error("name-collision", Span(path), message, "rename one of the two")

    def _is_folder(self, entry: os.DirEntry[str]) -> bool:
        return entry.is_dir(follow_symlinks=False) and not getattr(entry, "is_junction", bool)()

    def _is_yaml(self, path: str, entry: os.DirEntry[str]) -> bool:
        """Whether this is to be read; what is neither a YAML file nor a folder is told."""
        if entry.name.lower().endswith((".yml", ".yaml")):
            return True
        if not entry.is_file(follow_symlinks=False):
            not_regular(path, self._report, what="a link" if entry.is_symlink() else "not an ordinary file")
            return False
        named = _ENDS_IN_TXT.fullmatch(entry.name)
        if not named and path.count("/") > 1 and (plain := re.fullmatch(_PLAIN_TEXT, entry.name)):
            named = plain if re.match(_FIRST_FIELD, beginning(self._root, path, _LOOKED_AT)) else None
        if named:
            why = f"its name ends in `{named[2]}`" if named[2] else "its name does not end in `.yml`"
            message = f"`{entry.name}` is not read: {why}"
            self._report.error("unknown-file", Span(path), message, f"name it `{named[1]}.yml`")
            return False
        advice = f"files that are no YAML belong into `{CONTENT}/{PAGES}/`, or outside `{CONTENT}/`"
        message = f"`{entry.name}` is not read: it is no `.yml` or `.yaml` file"
        self._report.warning("unknown-file", Span(path), message, advice)
        return False

    def _unknown_folder(self, path: str, name: str) -> None:
        valid = ", ".join(f"`{word}`" for word in sorted(self._folders))
        meant = everyday_name(name, self._folders)
        advice = f"did you mean `{meant}`?" if meant else did_you_mean(name, self._folders, otherwise=f"one of {valid}")
        self._report.error("unknown-file", Span(path), f"no folder called `{name}` belongs here", advice)

    def _outside(self, path: str, name: str) -> None:
        """A YAML file beside the folders: a misspelt name of one, or an entry that belongs into one."""
        stem = PurePosixPath(name).stem
        begins = beginning(self._root, path, _LOOKED_AT)
        holds_one = re.search(_TITLE, begins) is not None
        meant = "" if holds_one else everyday_name(stem, self._stems)
        if near := f"did you mean `{meant}`?" if meant else did_you_mean(stem, self._stems):
            self._report.error("unknown-file", Span(path), f"no file called `{stem}` belongs here", near)
            return
        if re.search(_SEVERAL_KINDS, begins):
            advice = f"give each kind a file of its own, such as `{CONTENT}/goals.yml` and `{CONTENT}/features.yml`"
        elif holds_one:
            advice = f"move it to the folder of its kind, such as `{CONTENT}/features/`"
        else:
            advice = f"if it holds many entries, name it after their kind, such as `{CONTENT}/features.yml`"
        self._report.error("unknown-file", Span(path), f"`{name}` lies outside the folders of entries", advice)


def slug_of_unread(name: str) -> str:
    """The slug of an entry whose file is not read for its name's ending."""
    named = _ENDS_IN_TXT.fullmatch(name) or re.fullmatch(_PLAIN_TEXT, name)
    return named[1] if named else ""


def _folded(name: str) -> str:
    """Names that fold to the same cannot live together on Windows and macOS (Unicode 3.13, D146, with NFKC)."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
