"""Did you mean …? The nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 60  # of 100, in a word of usual length
_ALIKE_SHORT = 66  # any two short words share a few letters: `status` and `tags` have 60
_SHORT = 6  # characters
_SLIP_LENGTH = 5  # letters of a word that is known with one of them wrong


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


def slip_of(word: str, words: Iterable[str]) -> str:
    """The known word that this one is but for a letter, capitals or hyphens; nothing for a word of its own.

    A digit makes another name, as in `goal1`, and so does a letter of a short word.
    """
    from rapidfuzz.distance import OSA

    plain = _letters(word)
    for known in sorted(words):
        other = _letters(known)
        if plain == other and word != known:
            return known
        is_long = len(plain) >= _SLIP_LENGTH and len(other) >= _SLIP_LENGTH
        if is_long and _digits(plain) == _digits(other) and OSA.distance(plain, other, score_cutoff=1) == 1:
            return known
    return ""


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold()))


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))
