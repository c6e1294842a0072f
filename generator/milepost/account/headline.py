"""The few sentences that say what a change comes to."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.account.moves import horizons, slips_and_gains
from milepost.account.naming import WORDS, readers
from milepost.account.pieces import Sentence, title
from milepost.account.presence import edition
from milepost.account.sections import SECTIONS
from milepost.account.sides import Sides
from milepost.account.subjects import counted, subjects
from milepost.account.weights import aims, confidence, health, outcomes, records, statuses
from milepost.compare import Difference, What
from milepost.english import and_list
from milepost.timeframe import Timeframe

_VERBS = {
    What.SEEN: ("becomes visible to", "become visible to"),
    What.UNSEEN: ("is no longer visible to", "are no longer visible to"),
}


def headline(differences: tuple[Difference, ...], sides: Sides) -> tuple[Sentence, ...]:
    """The gravest first: who comes to see what, what comes later, what goals lose."""
    told = tuple(_sentences(differences, sides))
    return told or tuple(_the_rest(differences))


def _sentences(found: tuple[Difference, ...], sides: Sides) -> Iterator[Sentence]:
    yield from _seen(found, sides, What.SEEN)
    yield from _editions(found, sides)
    going_on = _without_what_is_over(found)
    yield from slips_and_gains(going_on, sides)
    yield from horizons(going_on)
    yield from confidence(going_on)
    yield from health(going_on)
    yield from _goals(found)
    yield from outcomes(found)
    yield from aims(found, sides)
    yield from _seen(found, sides, What.UNSEEN)
    for heading, one, many in (("Shipped", "has shipped", "have shipped"), ("Stopped", "is stopped", "are stopped")):
        yield from counted([each for each in found if SECTIONS[heading](each)], one, many)
    yield from statuses(found)
    yield from counted([*filter(_is_reached, found)], "was reached", "were reached")
    yield from _new(found, sides)
    yield from counted([each for each in found if each.what is What.REMOVED], "is gone", "are gone")
    yield from counted([each for each in found if each.what is What.RENAMED], "has a new address", "have new addresses")
    yield from records(found)


def _without_what_is_over(found: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """What was delivered or stopped is not late, whatever became of its date on the way."""
    ends = (SECTIONS["Shipped"], SECTIONS["Stopped"], _is_reached)
    over = {(each.kind, each.slug) for each in found if any(is_end(each) for is_end in ends)}
    return tuple(each for each in found if (each.kind, each.slug) not in over)


def _is_reached(difference: Difference) -> bool:
    return difference.field == "reached" and difference.after is not None and not difference.editions


def _the_rest(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    """Something is said of whatever changes."""
    if found:
        headings = (heading.lower() for heading, belongs in SECTIONS.items() if any(map(belongs, found)))
        yield (*subjects(found), " changed: ", and_list(headings))


def _seen(found: tuple[Difference, ...], sides: Sides, what: What) -> Iterator[Sentence]:
    """Of which all is seen now, or is not, and of which only some fields."""
    by_readers: dict[tuple[str, ...], list[Difference]] = {}
    for each in found:
        if each.what is what:
            by_readers.setdefault(each.editions, []).append(each)
    for editions, held in by_readers.items():
        who = readers(editions, sides.new)
        if whole := [each for each in held if not each.after]:
            yield (*subjects(whole), " ", _VERBS[what][len(whole) > 1], " ", *who)
        if parts := [each for each in held if each.after]:
            yield ("more of " if what is What.SEEN else "a part of ", *subjects(parts), f" {_VERBS[what][0]} ", *who)


def _editions(found: tuple[Difference, ...], sides: Sides) -> Iterator[Sentence]:
    for each in found:
        if each.what is What.EDITION:
            yield ("the edition ", title(each.title), " ", *edition(each, sides))


def _new(found: tuple[Difference, ...], sides: Sides) -> Iterator[Sentence]:
    """Also for whom, where that is not only the narrowest edition: a reviewer must have looked at it."""
    by_readers: dict[tuple[str, ...], list[Difference]] = {}
    for each in found:
        if each.what is What.ADDED:
            entry = sides.new.entries[each.kind][each.slug]
            wider = sides.readers_of_new(entry)[:-1]
            by_readers.setdefault(wider, []).append(each)
    for wider, held in by_readers.items():
        is_new = "is new" if len(held) == 1 else "are new"
        yield (*subjects(held), " ", is_new, *((", visible to ", *readers(wider, sides.new)) if wider else ()))


def _goals(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    for each in found:
        if each.what is What.GOAL_EMPTIED:
            yield ("goal ", title(each.title), " has nothing left that serves it")
        elif each.what is What.GOAL_DELAYED and isinstance(each.after, Timeframe):
            yield ("goal ", title(each.title), f" has nothing left before {WORDS.when(each.after)}")
