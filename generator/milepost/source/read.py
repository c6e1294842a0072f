"""Bytes of one file → text: a regular file, no longer than its limit, in strict UTF-8."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

from milepost.diagnostics import Report, Span
from milepost.source.document import SourceFile
from milepost.source.limits import size
from milepost.source.marks import Lines

# No link is followed and a pipe is not waited for, even if it took the file's place a moment ago
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
MAY_BE_READ = "check that it is there and that you may read it"
_SAVE_AS_UTF8 = "save it as UTF-8, which editors offer under “Save with encoding” or “Save as”"


def read_one(root: Path, path: str, limit: int, report: Report) -> SourceFile | None:
    """The file at `path` below the root; None, with the reason in the report, if it cannot be read."""
    try:
        content = _content(root / path, limit)
    except OSError as error:
        report.error("unreadable-file", Span(path), f"the file cannot be read: {reason(error)}", MAY_BE_READ)
        return None
    if content is None:
        not_regular(path, report, what="a link" if (root / path).is_symlink() else "not an ordinary file")
        return None
    if len(content) > limit:
        message = f"the file is larger than {size(limit)}"
        report.error("too-large", Span(path), message, "split it, or keep large material elsewhere and link to it")
        return None
    return decode(path, content, report)


def beginning(root: Path, path: str, length: int) -> bytes:
    """The first bytes of a file that is perhaps none of ours; nothing if it cannot be read."""
    try:
        return (_content(root / path, length - 1) or b"")[:length]
    except OSError:
        return b""


def _content(path: Path, limit: int) -> bytes | None:
    """One byte more than the limit at most; None of what is not a regular file."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return None
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        return file.read(limit + 1) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None


def decode(path: str, content: bytes, report: Report) -> SourceFile | None:
    """The text without its byte order mark, its line breaks as they are; None after `not-utf8`."""
    if encoding := _wide_encoding(content):
        report.error("not-utf8", Span(path), f"the file is {encoding}, not UTF-8", _SAVE_AS_UTF8)
        return None
    has_bom = content.startswith(codecs.BOM_UTF8)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return SourceFile(path, content.decode("utf-8"), has_bom)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        span = Lines(path, before).span(len(before), len(before))
        report.error("not-utf8", span, _seems(content, error), _SAVE_AS_UTF8)
        return None


def not_regular(path: str, report: Report, *, what: str = "not an ordinary file") -> None:
    report.error("not-a-regular-file", Span(path), f"this is {what}; it is not read", "put the file itself here")


def reason(error: OSError) -> str:
    """Why a file or folder could not be read, in plain words."""
    if isinstance(error, PermissionError):
        return "there is no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "it is not there any more"
    return (error.strerror or "the disk gives no reason").lower()


def _wide_encoding(content: bytes) -> str:
    """UTF-16 and UTF-32, by their mark or by the zero bytes of their ASCII letters; else nothing."""
    if content.startswith(_WIDE_MARKS[:2]):
        return "UTF-32"
    if content.startswith(_WIDE_MARKS):
        return "UTF-16"
    start = content[:64]
    fewer, more = sorted((start[::2].count(0), start[1::2].count(0)))
    return "UTF-16" if fewer == 0 and more >= max(2, len(start) // 3) else ""


def _seems(content: bytes, error: UnicodeDecodeError) -> str:
    byte = f"byte 0x{content[error.start]:02X}"
    if error.end == len(content) and error.reason == "unexpected end of data":
        return "the file is not UTF-8: it ends in the middle of a character"
    if content[error.start] in b"\xc0\xc1\xed" or not _looks_like_windows(content, error.start):
        return f"the file is not UTF-8: {byte} is not allowed here"
    return f"the file is not UTF-8: {byte} stands here, as in Windows-1252 or Latin-1"


def _looks_like_windows(content: bytes, place: int) -> bool:
    """A single high byte among ASCII is a letter or a curly quote of Windows-1252."""
    around = content[max(place - 1, 0) : place] + content[place + 1 : place + 2]
    try:
        content[place : place + 1].decode("windows-1252")
    except UnicodeDecodeError:
        return False
    return all(byte < 0x80 for byte in around)
