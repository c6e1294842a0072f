"""Text from content as Markdown that shows just this text, for an issue or a comment on GitHub or GitLab.

It makes no link, no HTML and no list, and calls nobody: what hosts look for in what is already rendered (`@name`,
`#12`, `!12`, the name of a commit) is broken by a space of no width, for a backslash does not hold them back.
"""

from __future__ import annotations

import re

from milepost.printable import printable

BREAK = "\u200b"  # the space of no width

_BREAK_BEHIND = re.compile(
    r"""
    @                                               # mentions, mail addresses, a commit of another repository
    | [\#!$&%~^*+] (?=[\w"'{])                      # issues, merge requests, snippets, epics, milestones, labels
    | : (?=:|//|[\w+-]+:) | (?<=[a-z]): (?=["\d])   # commands to build servers, addresses, small pictures by name
    | \# (?=\#)                                     # commands to build servers, the older form
    | \[ (?=\[|[-+]|_?TOC) | \{ (?=[-+])            # pages of a wiki, a list of headings, marks of what is new
    | [wW]{3} (?=\.)                                # an address without its scheme
    | \b[A-Z][A-Z0-9_]*- (?=[0-9a-z])               # GH-12, the tickets of other trackers
    | [0-9a-fA-F]{6} (?=[0-9a-fA-F])                # a commit, whose name has at least seven
    """,
    re.VERBOSE,
)
_MARKUP = re.compile(r"[\\`*_~\[\]|#^]")
_OPENING = re.compile(r"([-+=/:;]|\d{1,9}(?=[.)]))")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", BREAK: "&#8203;"}
_NAMED = re.compile("|".join(map(re.escape, _ENTITIES)))


def markdown_text(text: str) -> str:
    """On one line, every white space one blank; good in a paragraph, a heading, an item of a list and a cell."""
    broken = _BREAK_BEHIND.sub(rf"\g<0>{BREAK}", " ".join(text.split()))
    escaped = _MARKUP.sub(r"\\\g<0>", printable(broken))
    return _opened(_NAMED.sub(lambda found: _ENTITIES[found[0]], escaped))


def markdown_code(text: str) -> str:
    """As code: what somebody is to type, such as a command. Not in a table, where a `|` would end the cell."""
    shown = printable(" ".join(text.split()))
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    inside = f" {shown} " if not shown or shown.startswith("`") or shown.endswith("`") else shown
    return f"{fence}{inside}{fence}"


def _opened(escaped: str) -> str:
    """What would begin a list, a rule, a heading or a command of the host begins a text instead."""
    found = _OPENING.match(escaped)
    if not found:
        return escaped
    begun, rest = escaped[: found.end()], escaped[found.end() :]
    return f"{begun}\\{rest}" if begun[0].isdigit() else f"\\{escaped}"
