"""How much work it is, in words."""

from __future__ import annotations

from milepost.words import Words


def effort(words: Words, written: float | str | None) -> str:
    """A size as it is written; a number in person-weeks."""
    if written is None or isinstance(written, str):
        return written or ""
    # A half is several as well, in every language that has only two forms
    weeks = int(written) if written == int(written) else 2
    return words.ngettext("%(weeks)s person-week", "%(weeks)s person-weeks", weeks, weeks=words.number(written))
