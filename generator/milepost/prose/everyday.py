"""Everyday texts: paragraphs and lists of plain words, with bold and italic ones and references between them.

Parsing takes longer than all else that is done for a page, and most of what product teams write leaves no doubt about
how it is meant. Of whatever leaves any, only the parser knows.
"""

from __future__ import annotations

import re

from milepost.prose.brackets import REFERENCE, target_and_words
from milepost.prose.slots import Slot, Slots

# Of signs that are no letters of any script, all but those that mean nothing inside a line, or what is said below
_OTHER_SIGNS = re.compile(r"""[^\w \n,.;:()'"?!/%+=#–—…“”‘’„€$*|\[\]-]""")
# Emphasis that the parser measures by what stands around; links, with brackets and without; the end of a line
_IN_DOUBT = ("_", "](", "://", "www.", " \n")
_EMPHASIS = re.compile(
    r"(?<![^\s(])(?P<sign>\*{1,2})"
    r"(?P<words>[^\W_](?:[^*\n]*(?:[^\W_]|[.,;:)?!](?=\*{1,2}(?:\s|\Z))))?)"
    r"(?P=sign)(?![^\s.,;:)?!])"
)
_ELEMENTS = {"*": "em", "**": "strong"}
_LEFT = re.compile(r"[*|\[\]]")
# A line that is no heading, item, quotation, rule, and no row of a table
_LINE = r"""(?:[^\W\d_]|\d+(?![\d.)])|[("'“‘„<])[^\n]*(?:\n|\Z)"""
_BLOCK = re.compile(rf"(?P<paragraph>(?:{_LINE})*)(?P<items>(?:- {_LINE})*)")
_TAGS = re.compile("</?ul>\n|<[^>]*>")


def everyday(text: str, slots: Slots) -> tuple[str, str] | None:
    """The text as HTML that is still to be cleaned, and as plain words, with a mark for each reference.

    None for a text of any other kind.
    """
    if not text or _OTHER_SIGNS.search(text) or any(sign in text for sign in _IN_DOUBT) or text.endswith(" "):
        return None
    marked = REFERENCE.sub(lambda found: slots.mark(Slot(*target_and_words(found), inside_link=False)), text)
    marked = _EMPHASIS.sub(_element, marked)
    if _LEFT.search(marked):
        return None
    pieces: list[str] = []
    for block in re.split("\n\n+", marked.strip("\n")):
        found = _BLOCK.fullmatch(block)
        if not found:
            return None
        if found["paragraph"]:
            pieces.append(f"<p>{found['paragraph'].rstrip()}</p>\n")
        elif pieces and pieces[-1] == "</ul>\n":
            return None  # one list with room between its items
        if found["items"]:
            items = found["items"].rstrip().removeprefix("- ").replace("\n- ", "</li>\n<li>")
            pieces += ("<ul>\n", f"<li>{items}</li>\n", "</ul>\n")
    html = "".join(pieces)
    return html, _TAGS.sub("", html)


def _element(found: re.Match[str]) -> str:
    name = _ELEMENTS[found["sign"]]
    return f"<{name}>{found['words']}</{name}>"
