"""What a comparison says about dates."""

from __future__ import annotations

from milepost.account.naming import NAMED, WORDS, from_to, label
from milepost.account.pieces import Sentence, listed, title
from milepost.compare import Difference, Value
from milepost.compare.due import is_due
from milepost.english import count
from milepost.model.roadmap import Roadmap
from milepost.shown.shift import how_far
from milepost.timeframe import Precision, Timeframe, units_moved

_VERBS = {
    "later": "slips:",
    "maybe-later": "may slip:",
    "earlier": "comes earlier:",
    "maybe-earlier": "may come earlier:",
    "": "is told differently:",
}


def moved(difference: Difference, old: Roadmap, new: Roadmap, carried: tuple[str, ...]) -> Sentence:
    """`carried` are the titles of the features that move with a release."""
    before, after = difference.before, difference.after
    what = label(difference.field)
    if not isinstance(before, Timeframe) or not isinstance(after, Timeframe):
        return from_to((what,), maybe_date(before, old), maybe_date(after, new))
    if is_due(difference) and before.is_known != after.is_known:
        has = "has a date now: " if after.is_known else "has no date any more, it was "
        return (has, *date(after if after.is_known else before, new if after.is_known else old))
    verb: Sentence = (_VERBS[difference.shift],) if is_due(difference) else (what, ":")
    distance = far(before, after)
    told: Sentence = (*verb, " ", *date(before, old), " → ", *date(after, new), f" ({distance})" if distance else "")
    if carried:
        names = listed(tuple(map(title, carried)), at_most=NAMED)
        return (*told, f", with it {count(len(carried), 'feature')}: ", *names)
    milestone = new.timeline.get(difference.via)
    return (*told, ", with ", title(milestone.title)) if milestone else told


def far(before: Timeframe, after: Timeframe) -> str:
    """`2 quarters later`; two halves are a year to everybody."""
    units = units_moved(before, after)
    if before.precision is Precision.HALF and units and units % 2 == 0:
        return f"{count(abs(units) // 2, 'year')} {'later' if units > 0 else 'earlier'}"
    return how_far(WORDS, before, after)


def maybe_date(value: Value, roadmap: Roadmap) -> Sentence:
    return date(value, roadmap) if isinstance(value, Timeframe) else ()


def date(value: Timeframe, roadmap: Roadmap) -> Sentence:
    milestone = roadmap.timeline.get(value.of)
    told = WORDS.when(value)
    return (title(milestone.title), f" ({told})") if milestone else (told,)
