"""What a comparison says about the needs of an audience: `needs.NAME`, or `needs.NAME.PART`."""

from __future__ import annotations

from milepost.account.naming import label
from milepost.account.pieces import Sentence, title
from milepost.account.sides import Sides
from milepost.compare import Difference, What
from milepost.shown import labels

_ABOVE = "needs."


def is_need(difference: Difference) -> bool:
    return difference.what is What.WORDS and difference.field.startswith(_ABOVE)


def whole_need(difference: Difference) -> Sentence:
    """One that has come or gone; nothing for a part of one."""
    if "." in difference.field.removeprefix(_ABOVE):
        return ()
    if difference.before is None:
        return ("has a new need: ", title(str(difference.after)))
    return ("no longer has the need ", title(str(difference.before)))


def of_need(difference: Difference, sides: Sides) -> Sentence:
    """`Severity of “Money on the same day”`."""
    name, _, part = difference.field.removeprefix(_ABOVE).partition(".")
    audience = sides.new.audience.get(difference.slug)
    need = audience.needs.get(name) if audience else None
    return (label(part), " of ", title(need.title if need else labels.slug_in_words(name)))
