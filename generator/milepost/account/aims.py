"""What a comparison says about goals and their measures."""

from __future__ import annotations

from milepost.account.dates import maybe_date
from milepost.account.naming import NAMED, WORDS, from_to, label, value
from milepost.account.pieces import Quote, Sentence, listed, title
from milepost.account.sides import Sides
from milepost.compare import Difference, Value
from milepost.model.entry import Measure
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.timeframe import TimeframeError, parse_day

_PARTS = {"to": "aim of ", "from": "start of ", "unit": "unit of ", "title": "name of ", "by": "date of "}


def goal_emptied(difference: Difference, sides: Sides) -> Sentence:
    slugs = difference.before if isinstance(difference.before, tuple) else ()
    features = sides.old_by_new_names.features
    served = listed(tuple(title(features[slug].title) for slug in slugs), at_most=NAMED)
    return ("has nothing left that serves it; it was ", *served)


def goal_delayed(difference: Difference, sides: Sides) -> Sentence:
    now, then = maybe_date(difference.after, sides.new), maybe_date(difference.before, sides.old)
    return ("has nothing left before ", *now, "; what came next was due ", *then)


def measure(difference: Difference, sides: Sides) -> Sentence:
    """Of `measures.NAME` or `measures.NAME.PART`."""
    name, part = _steps(difference.field)
    if not part:
        if difference.before is None:
            return ("new measure ", title(str(difference.after)))
        return ("no longer measured: ", title(str(difference.before)))
    return from_to(aim(difference, sides), *_numbers(difference, name, part, sides))


def aim(difference: Difference, sides: Sides) -> Sentence:
    """`aim of “Active after a week”`."""
    name, part = _steps(difference.field)
    return (_PARTS.get(part, f"{label(part).text.lower()} of "), title(_title(difference, name, sides.new)))


def by(difference: Difference, sides: Sides) -> Sentence:
    """Of `measures.NAME.by`."""
    then, now = maybe_date(difference.before, sides.old), maybe_date(difference.after, sides.new)
    return from_to(aim(difference, sides), then, now)


def reading(difference: Difference, sides: Sides) -> Sentence:
    """Of `measures.NAME.readings.DAY`."""
    name, _, day = difference.field.removeprefix("measures.").partition(".readings.")
    what = title(_title(difference, name, sides.new))
    try:
        on = f", on {WORDS.when(parse_day(day))}"
    except TimeframeError:
        on = ""
    return (*from_to((what,), *_numbers(difference, name, "readings", sides)), on)


def _numbers(difference: Difference, name: str, part: str, sides: Sides) -> tuple[Sentence, Sentence]:
    if part not in ("to", "from", "readings"):
        return value(difference.before), value(difference.after)
    sided = ((difference.before, sides.old_by_new_names), (difference.after, sides.new))
    one, other = (_with_unit(each, _measure(roadmap, difference, name)) for each, roadmap in sided)
    return one, other


def _with_unit(number: Value, of: Measure | None) -> Sentence:
    told = value(number)
    return (*told, " ", Quote(of.unit)) if told and of and of.unit else told


def _steps(field: str) -> tuple[str, str]:
    name, _, part = field.removeprefix("measures.").partition(".")
    return name, part


def _measure(roadmap: Roadmap, difference: Difference, name: str) -> Measure | None:
    entry = roadmap.entries.get(difference.kind, {}).get(difference.slug)
    found = getattr(entry, "measures", {}).get(name) if entry else None
    return found if isinstance(found, Measure) else None


def _title(difference: Difference, name: str, new: Roadmap) -> str:
    found = _measure(new, difference, name)
    return (found.title if found else None) or labels.slug_in_words(name)
