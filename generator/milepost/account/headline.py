"""The few sentences that say what a change comes to."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.account.pieces import Quote, Sentence, listed, title
from milepost.account.sections import SECTIONS, is_due
from milepost.compare import Difference, What
from milepost.english import and_list, count
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe, days_moved
from milepost.words import Words

_NAMED = 2  # entries that a sentence names; of more it gives the number
_WORDS = Words("en")
_NOUNS = {
    "feature": ("feature", "features"),
    "goal": ("goal", "goals"),
    "audience": ("audience", "audiences"),
    "timeline": ("release or milestone", "releases and milestones"),
    "stakeholder": ("stakeholder page", "stakeholder pages"),
    "vision": ("vision", "visions"),
}
# From so many days on, the unit that people count in, its length and its name
_UNITS = ((320, 365.25, "year"), (70, 91.3, "quarter"), (25, 30.4, "month"), (7, 7, "week"), (1, 1, "day"))


def headline(differences: tuple[Difference, ...], new: Roadmap) -> tuple[Sentence, ...]:
    """The gravest first: who comes to see what, what comes later, what goals lose."""
    main = tuple(each for each in differences if not each.editions or each.what in (What.SEEN, What.UNSEEN))
    return tuple(_sentences(main, new))


def _sentences(found: tuple[Difference, ...], new: Roadmap) -> Iterator[Sentence]:
    yield from _seen(found, new)
    yield from _moved(found)
    yield from _goals(found)
    for heading, one, many in (("Shipped", "has shipped", "have shipped"), ("Stopped", "is stopped", "are stopped")):
        yield from _counted([each for each in found if SECTIONS[heading](each)], one, many)
    yield from _counted([each for each in found if each.what is What.ADDED], "is new", "are new")
    yield from _counted([each for each in found if each.what is What.REMOVED], "is gone", "are gone")
    yield from _counted([each for each in found if each.what is What.RENAMED], "has a new name", "have new names")


def _seen(found: tuple[Difference, ...], new: Roadmap) -> Iterator[Sentence]:
    for what, verb, verbs in (
        (What.SEEN, "becomes visible to", "become visible to"),
        (What.UNSEEN, "is no longer visible to", "are no longer visible to"),
    ):
        by_readers: dict[tuple[str, ...], list[Difference]] = {}
        for each in found:
            if each.what is what:
                by_readers.setdefault(each.editions, []).append(each)
        for editions, held in by_readers.items():
            whole = [each for each in held if not each.after]
            parts = [each for each in held if each.after]
            for some, of in ((whole, ""), (parts, "more of ")):
                if some:
                    who = (verb if len(some) == 1 else verbs, " ", *readers(editions, new))
                    yield ((of,) if of else ()) + (*_named(some), " ", *who)


def readers(editions: tuple[str, ...], new: Roadmap) -> Sentence:
    """The titles of editions, by which a site names its readerships."""
    titles = (new.settings.editions[each].title if each in new.settings.editions else each for each in editions)
    return listed(tuple(Quote(each) for each in titles), at_most=_NAMED)


def _moved(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    for kind in dict.fromkeys(each.kind for each in found):
        dates = [each for each in found if each.kind == kind and is_due(each)]
        later = [each for each in dates if each.shift == "later"]
        maybe = [each for each in dates if each.shift == "maybe-later"]
        earlier = [each for each in dates if each.is_pull_in]
        if later:
            yield (*_named(later), " ", "slips" if len(later) == 1 else "slip", *_by_how_much(later))
        yield from _counted(maybe, "may slip", "may slip")
        if earlier:
            comes = "comes earlier" if len(earlier) == 1 else "come earlier"
            yield (*_named(earlier), " ", comes, *_by_how_much(earlier))


def _by_how_much(moved: list[Difference]) -> Sentence:
    """`, by one quarter on average`, in the unit that people would count in; nothing where an end is open."""
    days = [
        abs(far)
        for each in moved
        if isinstance(each.before, Timeframe) and isinstance(each.after, Timeframe)
        if (far := days_moved(each.before, each.after))
    ]
    if len(days) != len(moved):
        return ()
    average = sum(days) / len(days)
    unit, name = next(((size, name) for least, size, name in _UNITS if average >= least), (1.0, "day"))
    return (f", by {_about(average / unit, name)}" + (" on average" if len(moved) > 1 else ""),)


def _about(amount: float, unit: str) -> str:
    whole = max(1, round(amount))
    return f"one {unit}" if whole == 1 else f"{whole} {unit}s"


def _goals(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    for each in found:
        if each.what is What.GOAL_EMPTIED:
            yield ("goal ", title(each.title), " has nothing left that serves it")
        elif each.what is What.GOAL_DELAYED and isinstance(each.after, Timeframe):
            yield ("goal ", title(each.title), f" has nothing left before {_WORDS.when(each.after)}")


def _counted(found: list[Difference], one: str, many: str) -> Iterator[Sentence]:
    if found:
        yield (*_named(found), " ", one if len(found) == 1 else many)


def _named(found: list[Difference]) -> Sentence:
    """`Dark mode`, or `3 features and 1 goal`."""
    if len(found) <= _NAMED:
        return listed(tuple(title(each.title) for each in found), at_most=_NAMED)
    kinds = {kind: sum(1 for each in found if each.kind == kind) for kind in dict.fromkeys(each.kind for each in found)}
    return (and_list(count(number, *_NOUNS[kind]) for kind, number in kinds.items()),)
