"""What comes later and what comes earlier, and by how much: what was committed by itself and first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from milepost.account.naming import label, readers
from milepost.account.pieces import Sentence
from milepost.account.sides import Sides
from milepost.account.subjects import NAMED, counted, once, subjects
from milepost.compare import Difference, Value
from milepost.compare.due import horizons_moved, is_due, is_stage
from milepost.timeframe import Timeframe, days_moved, units_moved

# From so many days on, the unit that people count in, its length and its name
_UNITS = ((320, 365.25, "year"), (70, 91.3, "quarter"), (25, 30.4, "month"), (7, 7, "week"), (1, 1, "day"))

_NEARLY = 0.15


def slips_and_gains(found: tuple[Difference, ...], sides: Sides) -> Iterator[Sentence]:
    moved = [each for each in found if is_due(each) and each.shift]
    main = once([each for each in moved if not each.editions])
    told = {(each.kind, each.slug) for each in main}
    wider = [each for each in moved if each.editions and (each.kind, each.slug) not in told]
    by_readers = {those: once([each for each in wider if each.editions == those]) for those in _editions(wider)}
    for way in (_later, _maybe_later, _earlier, _maybe_earlier):
        for kind in dict.fromkeys(each.kind for each in main):
            yield from way([each for each in main if each.kind == kind], sides)
        for editions, held in by_readers.items():
            for sentence in way(held, sides):
                yield (*sentence, ", for ", *readers(editions, sides.new))
    yield from _stages(found)
    yield from _dated(found)


def horizons(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    """What has no date moves, too."""
    for way, one, many in ((1, "is put off", "are put off"), (-1, "moves nearer", "move nearer")):
        moved = [each for each in found if horizons_moved(each) * way > 0]
        for sentence in counted(moved, one, many):
            of = moved[0]
            from_to = f", from {of.before} to {of.after}" if len(once(moved)) == 1 else ""
            yield (*sentence, from_to) if from_to else sentence


def _editions(found: Sequence[Difference]) -> list[tuple[str, ...]]:
    return [*dict.fromkeys(each.editions for each in found)]


def _later(moved: list[Difference], sides: Sides) -> Iterator[Sentence]:
    later = [each for each in moved if each.shift == "later"]
    committed = [each for each in later if sides.was_committed(each.kind, each.slug)]
    others = [each for each in later if each not in committed]
    if committed:
        yield _moved(committed, "slips", "slip", adjective="committed")
    if others:
        is_short = committed and len(others) > NAMED and len({each.kind for each in later}) == 1
        if is_short:
            yield (f"{len(others)} others slip", *_by_how_much(others))
        else:
            yield _moved(others, "slips", "slip")


def _maybe_later(moved: list[Difference], sides: Sides) -> Iterator[Sentence]:  # noqa: ARG001 - the shape of every way
    yield from counted([each for each in moved if each.shift == "maybe-later"], "may slip", "may slip")


def _earlier(moved: list[Difference], sides: Sides) -> Iterator[Sentence]:  # noqa: ARG001
    if earlier := [each for each in moved if each.shift == "earlier"]:
        yield _moved(earlier, "comes earlier", "come earlier")


def _maybe_earlier(moved: list[Difference], sides: Sides) -> Iterator[Sentence]:  # noqa: ARG001
    maybe = [each for each in moved if each.shift == "maybe-earlier"]
    yield from counted(maybe, "may come earlier", "may come earlier")


def _moved(found: list[Difference], one: str, many: str, *, adjective: str = "") -> Sentence:
    return (*subjects(found, adjective), " ", one if len(found) == 1 else many, *_by_how_much(found))


def _stages(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    of: Callable[[Difference], str] = lambda each: label(each.field).text.lower()  # noqa: E731
    moved = [each for each in found if is_stage(each) and each.is_slip and not each.editions]
    for name in dict.fromkeys(map(of, moved)):
        held = [each for each in moved if of(each) == name]
        yield (f"{name} of ", *subjects(held), " ", "comes later", *_by_how_much(held))


def _dated(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    due = [each for each in found if is_due(each) and not each.editions]
    yield from counted([each for each in due if _is_said(each.after, each.before)], "has a date now", "have dates now")
    lost = [each for each in due if _is_said(each.before, each.after)]
    yield from counted(lost, "has no date any more", "have no dates any more")


def _is_said(one: Value, other: Value) -> bool:
    """And the other is not."""
    says, says_not = (isinstance(each, Timeframe) and each.is_known for each in (one, other))
    return says and not says_not


def _by_how_much(moved: list[Difference]) -> Sentence:
    """`, by one quarter on average`, in the unit that people would count in; nothing where the units differ."""
    days = [
        abs(far)
        for each in moved
        if isinstance(each.before, Timeframe) and isinstance(each.after, Timeframe)
        if units_moved(each.before, each.after) and (far := days_moved(each.before, each.after))
    ]
    if len(days) != len(moved):
        return ()
    average = sum(days) / len(days)
    return (f", by {_about(average)}" + (" on average" if len(moved) > 1 else ""),)


def _about(days: float) -> str:
    """In the largest unit of which it is nearly a whole number: four months are no quarter."""
    fitting = [(days / size, name) for least, size, name in _UNITS if days >= least] or [(days, "day")]
    fitting = fitting[:-1] or fitting  # a number of days says nothing beside weeks
    second = fitting[1] if len(fitting) > 1 else fitting[0]
    amount, unit = next(((many, name) for many, name in fitting if abs(many - round(many)) <= _NEARLY), second)
    whole = max(1, round(amount))
    return f"one {unit}" if whole == 1 else f"{whole} {unit}s"
