"""What a code means, from its case file: the words of `milepost explain` and of the guide, without the examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from milepost.resources import cases

_SENTENCE = re.compile(r".*?[.!?](?=\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Each paragraph is one line of Markdown; the first sentence says what is wrong."""

    first_sentence: str
    paragraphs: tuple[str, ...]


@cache
def explanation(code: str) -> Explanation | None:
    """None for a code without a case file, as those of other packages' checks are."""
    file = cases() / f"{code}.md"
    if not file.is_file():
        return None
    told = file.read_text(encoding="utf-8").partition("\n")[2].partition("\n#")[0].strip()
    paragraphs = tuple(" ".join(each.split()) for each in told.split("\n\n"))
    sentence = _SENTENCE.match(paragraphs[0])
    return Explanation(sentence[0] if sentence else paragraphs[0], paragraphs)
