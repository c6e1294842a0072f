"""Characters that content may not hold: they drive terminals, hide text or make feeds ill-formed.

Right-to-left and left-to-right marks and the joiners of emoji are ordinary text and allowed (corpus: rtl, astral).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Lone surrogates and noncharacters are no text at all: YAML 1.2 section 5.1 leaves them out of its character set.
_NO_TEXT = "\ud800-\udfff\ufdd0-\ufdef" + "".join(f"{chr(n)}{chr(n + 1)}" for n in range(0xFFFE, 0x110000, 0x10000))
_CONTROLS = (
    ("\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f", "a control character"),
    ("\u2028\u2029", "an invisible line break"),
    ("\u202a-\u202e\u2066-\u2069", "an invisible character that reorders text"),
    ("\ufeff", "an invisible byte order mark"),
    ("\U000e0000-\U000e007f", "an invisible tag character"),
)
# Compiled by `re` when they are first asked for, and kept: most content is plain ASCII, for which one is enough
_ANY = f"[{''.join(characters for characters, _ in _CONTROLS)}{_NO_TEXT}]"
_ANY_ASCII = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
_ESCAPE = r"(?s:\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.)))"
_NAMED_ESCAPES = dict(zip("0abvfeNLP", "\0\a\b\v\f\x1b\x85\u2028\u2029", strict=True))


class Forbidden(NamedTuple):
    """One character that may not be there: where in the text it is written, and what to say about it."""

    start: int
    end: int
    code: str
    message: str
    help: str


def is_clean(text: str) -> bool:
    return re.search(_ANY_ASCII if text.isascii() else _ANY, text) is None


def forbidden(text: str) -> Iterator[Forbidden]:
    """The forbidden characters that stand in the text themselves."""
    for match in re.finditer(_ANY, text):
        yield _forbidden(match.start(), match.end(), match[0])


def forbidden_escapes(source: str, offset: int) -> Iterator[Forbidden]:
    """The forbidden characters that a double-quoted text spells as escapes; `source` begins at `offset` of its file."""
    for match in re.finditer(_ESCAPE, source):
        code = match[1] or match[2] or match[3]
        character = chr(int(code, 16)) if code else _NAMED_ESCAPES.get(match[4], "")
        if character and re.search(_ANY, character):
            yield _forbidden(offset + match.start(), offset + match.end(), character)


def without_forbidden(text: str) -> str:
    """The same text, as long as before, with a harmless sign in each forbidden place, so that reading can go on."""
    return re.sub(_ANY, "\ufffd", text)


def _forbidden(start: int, end: int, character: str) -> Forbidden:
    name = f"U+{ord(character):04X}"
    if re.match(f"[{_NO_TEXT}]", character):
        return Forbidden(start, end, "yaml-syntax", f"`{name}` is not a character of any text", "remove it")
    words = next(words for characters, words in _CONTROLS if re.match(f"[{characters}]", character))
    message, advice = f"{words} (`{name}`) stands here", "remove it; it may be invisible in your editor"
    return Forbidden(start, end, "control-character", message, advice)
