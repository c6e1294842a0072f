"""Whether a pair of brackets in a text can only be a reference, so that nobody need parse it to find them.

Parsing is by far the dearest thing that reading a roadmap does, and hardly any text needs it.
"""

from __future__ import annotations

import re

# Escapes, code, HTML and addresses in angle brackets, links and their definitions, pictures, alerts; line breaks and
# characters that the parser replaces before it begins
_CHANGE_BRACKETS = ("`", "\\", "<", "](", "]:", "![", "[!", "~~~", "    ", "\t", "\r", "\0")
# An address goes on to the next space, whatever brackets stand in it
_IN_ADDRESS = re.compile(r"(?:://|www\.)\S*\[\[")
# The line that makes a table of the one above, whose `|` ends a cell even inside brackets
_TABLE = re.compile(r"^[ >]*[-:|][-:| ]*$", re.MULTILINE)
# What stands deeper than the parser goes is not read at all; each level takes a character of its line, or more
_MAY_BE_DEEP = re.compile(r"^[ >*+.)0-9-]{12}", re.MULTILINE)


def is_obvious(text: str) -> bool:
    """Whether all that looks like a reference in this Markdown is one; of a text that is not, only the parser knows."""
    if any(sign in text for sign in _CHANGE_BRACKETS):
        return False
    if ("://" in text or "www." in text) and _IN_ADDRESS.search(text):
        return False
    return not may_hold_a_table(text) and not _MAY_BE_DEEP.search(text)


def may_hold_a_table(text: str) -> bool:
    return "|" in text and bool(_TABLE.search(text))
