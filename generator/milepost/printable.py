"""Text from content made safe to print, and how wide it is on a terminal.

What a message quotes must not drive a terminal or the log of a build server: control characters and the commands that
such servers look for in logs are shown escaped.
"""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls, marks that reorder or hide text, lone surrogates, tags, line and paragraph separators
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# GitHub: `::error file=…::` and the older `##[error]`; Azure: `##vso[…]`; TeamCity: `##teamcity[…]`
_COMMAND = re.compile(r"::(?=[A-Za-z][\w-]*[^:\r\n]*::)|##(?=\w*\[)")
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def printable(text: str) -> str:
    """On one line and harmless: `\\x1b` for an escape, `\\x3a:error::` for a command."""
    if text.isascii() and text.isprintable() and not _COMMAND.search(text):
        return text
    return "".join(printable_characters(text))


def printable_characters(text: str) -> list[str]:
    """What stands for each character of the text."""
    commands = {match.start() for match in _COMMAND.finditer(text)}
    return [
        _escaped(character) if place in commands or _UNSAFE.match(character) else character
        for place, character in enumerate(text)
    ]


def width(text: str) -> int:
    """The columns that a printable text takes on a terminal (Unicode annex 11: East Asian wide takes two)."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def cut(text: str, *, columns: int) -> str:
    """The text, or as much of it as fits before an ellipsis."""
    if width(text) <= columns:
        return text
    taken = 0
    for place, character in enumerate(text):
        taken += _width(character)
        if taken > columns - 1:
            return f"{text[:place]}…"
    return text


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _escaped(character: str) -> str:
    code = ord(character)
    if character in _NAMED:
        return _NAMED[character]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
