"""What was made of texts in earlier builds, in the user's cache: whoever builds again parses only what has changed."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from milepost import __version__, hover, prose, url
from milepost.adapters.write import replace_file
from milepost.prose.kept import KEPT, MOST, Kept
from milepost.prose.made import Made
from milepost.prose.slots import Slot

_LONGEST = 4 * MOST  # bytes that are read: JSON may write a character with several


def recall(root: Path, kept: Kept = KEPT) -> None:
    """Before a build of the site in `root`: what earlier ones have kept.

    It becomes part of pages: it is believed only from a folder and a file that nobody else could write. Whatever is
    wrong with it, or with the disk, it is as if there were nothing.
    """
    file = _file(root)
    if file and kept.is_empty:
        with suppress(OSError, ValueError, TypeError, RecursionError):
            kept.add(dict(reversed([*_read(file)])))


def keep(root: Path, kept: Kept = KEPT) -> None:
    """After a build: for those that come later, if anything is new."""
    file = _file(root)
    if file and kept.is_fresh:
        with suppress(OSError):
            _write(file, kept.take())


def _file(root: Path) -> Path | None:
    """One for each site, so that none waits for another; None where the user has no place of their own."""
    name = sha256(str(root.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    with suppress(OSError, RuntimeError):
        return user_cache_path("milepost") / "prose" / f"{name}.jsonl"
    return None


def _read(file: Path) -> Iterator[tuple[str, Made]]:
    """Raises OSError and ValueError, or TypeError, for what was not written by us."""
    _must_be_ours(file.parent.lstat(), file.parent)
    with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), encoding="utf-8") as opened:
        about = os.fstat(opened.fileno())
        _must_be_ours(about, file)
        if not stat.S_ISREG(about.st_mode) or about.st_size > _LONGEST:
            raise ValueError(file)
        if json.loads(opened.readline()) != _made_by():
            return
        for line in opened:
            yield _entry(*json.loads(line))


def _must_be_ours(about: os.stat_result, path: Path) -> None:
    if hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & 0o022):
        raise ValueError(path)


def _made_by() -> list[str]:
    """All that the outcome depends on besides the text; of ourselves the files: a version grows before it is one."""
    files = [*Path(prose.__file__).parent.glob("*.py"), *(Path(str(module.__file__)) for module in (hover, url))]
    ours = sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()
    return [__version__, version("markdown-it-py"), version("nh3"), ours]


def _entry(key: Any, html: Any, plain: Any, slots: Any, as_written: Any) -> tuple[str, Made]:
    held = tuple(Slot(target, words, inside_link=inside) for target, words, inside in slots)
    texts = (key, *html, *plain, *(text for slot in held for text in (slot.target, slot.words)))
    if not all(isinstance(text, str) for text in texts) or not len(html) == len(plain) == len(held) + 1:
        raise ValueError(key)
    return key, Made(tuple(html), tuple(plain), held, as_written is True)


def _line(key: str, made: Made) -> str:
    slots = [[slot.target, slot.words, slot.inside_link] for slot in made.slots]
    return json.dumps([key, made.html, made.plain, slots, made.as_written]) + "\n"


def _write(file: Path, entries: Iterable[tuple[str, Made]]) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)  # which it keeps
    lines, size = [json.dumps(_made_by()) + "\n"], 0
    for entry in entries:
        line = _line(*entry)
        size += len(line)
        if size > MOST:
            break
        lines.append(line)
    replace_file(file, "".join(lines).encode())
    _make_room(file)


def _make_room(written: Path) -> None:
    """The files of all sites together are no larger than one may be: those written longest ago go."""
    size = 0
    for file in sorted(written.parent.glob("*.jsonl"), key=lambda each: each.stat().st_mtime, reverse=True):
        size += file.stat().st_size
        if size > MOST and file != written:
            file.unlink()
