"""Did you mean …? The nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 60  # of 100, in a word of usual length
_ALIKE_SHORT = 66  # any two short words share a few letters: `status` and `tags` have 60
_SHORT = 6  # characters


def closest(word: str, words: Iterable[str]) -> str | None:
    """The known word that is most like this one, if one is alike at all. Upper and lower case count as the same."""
    # Most runs have no misspelt word to ask about
    from rapidfuzz import fuzz, process

    cutoff = _ALIKE_SHORT if len(word) <= _SHORT else _ALIKE
    found = process.extractOne(word, sorted(words), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=cutoff)
    return found[0] if found else None


def did_you_mean(word: str, words: Iterable[str], *, otherwise: str = "") -> str:
    """The help line: ``did you mean `fast`?``, or what else to say."""
    suggestion = closest(word, words)
    return f"did you mean `{suggestion}`?" if suggestion else otherwise
