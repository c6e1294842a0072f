"""From what people write to timeframes: one form, a range of two, `tbd`, or the time of a timeline entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from milepost.timeframe.forms import Form, read_form
from milepost.timeframe.value import NO_FISCAL_YEAR, TBD, TIMELINE, Calendar, Precision, Timeframe, TimeframeError

OPEN = ".."


def _nothing_named(_slug: str) -> Timeframe | None:
    return None


def parse_timeframe(
    text: str, calendar: Calendar = NO_FISCAL_YEAR, named: Callable[[str], Timeframe | None] = _nothing_named
) -> Timeframe:
    """Reads canonical and lenient forms; `written` is set for the lenient ones.

    `named` finds the timeframe of a timeline entry by its slug. Where it finds none the result is not known but still
    says `of` which entry: the broken reference is reported by whoever follows references. Raises TimeframeError.
    """
    plain = " ".join(text.split())
    is_reference = plain.startswith(TIMELINE) and "/" not in plain
    return _noted(_referred(plain, named) if is_reference else _dated(plain, calendar), text)


@lru_cache(maxsize=8192)
def parse_day(text: str) -> Timeframe:
    """A timeframe of one day, from the canonical or a lenient form of a day. Raises TimeframeError for all else."""
    plain = " ".join(text.split())
    form = read_form(plain)
    if not form or form.precision is not Precision.DAY:
        raise _no_day(plain, form)
    return _noted(_dated(plain, NO_FISCAL_YEAR), text)


def _no_day(plain: str, form: Form | None) -> TimeframeError:
    from milepost.timeframe import mistakes  # most content has none

    if not form:
        return mistakes.explain_day(plain)
    return TimeframeError(f"`{plain}` is not a day but a {form.precision}", mistakes.DAY_HELP)


def on_day(day: date) -> Timeframe:
    return Timeframe(day.isoformat(), day, day, Precision.DAY)


def canonical(text: str, calendar: Calendar = NO_FISCAL_YEAR) -> str | None:
    """How `milepost fmt` writes it; None where it cannot be read."""
    try:
        return parse_timeframe(text, calendar).text
    except TimeframeError:
        return None


def _noted(timeframe: Timeframe, text: str) -> Timeframe:
    return timeframe if text == timeframe.text else replace(timeframe, written=text)


def _referred(plain: str, named: Callable[[str], Timeframe | None]) -> Timeframe:
    slug = plain.removeprefix(TIMELINE).strip()
    if not slug:
        raise TimeframeError(f"`{plain}` names no timeline entry", "write its slug too, such as `timeline:release-2`")
    text = f"{TIMELINE}{slug}"
    found = named(slug)
    if not found:
        return Timeframe(text, None, None, Precision.UNKNOWN, of=slug)
    return Timeframe(text, found.earliest, found.latest, found.precision, of=slug, resolved=found.dates)


@lru_cache(maxsize=8192)
def _dated(plain: str, calendar: Calendar) -> Timeframe:
    if plain.lower() == TBD.text:
        return TBD
    if "/" in plain:
        return _range(plain, calendar)
    form = read_form(plain)
    if not form:
        from milepost.timeframe import mistakes

        raise mistakes.explain(plain)
    earliest, latest = form.interval(calendar)
    return Timeframe(str(form), earliest, latest, form.precision)


def _range(plain: str, calendar: Calendar) -> Timeframe:
    first, last = _sides(plain)
    earliest = first.interval(calendar)[0] if first else None
    latest = last.interval(calendar)[1] if last else None
    if earliest and latest and latest < earliest:
        raise TimeframeError(f"`{plain}` ends before it begins", f"write the earlier side first: `{last}/{first}`")
    return Timeframe(f"{first or OPEN}/{last or OPEN}", earliest, latest, Precision.RANGE)


def _sides(plain: str) -> tuple[Form | None, Form | None]:
    """The two forms, None for an open end."""
    from milepost.timeframe import mistakes

    sides = [side.strip() for side in plain.split("/")]
    if sides == [OPEN, OPEN]:
        raise TimeframeError("`../..` says nothing: a range has at least one end", "write `tbd` where no time is known")
    try:
        if len(sides) != 2:
            message = f"`{mistakes.shown(plain)}` has more than two sides"
            raise mistakes.UnreadableError(message, "write a range like `2027-Q1/2027-Q2`")
        return _side(sides[0]), _side(sides[1])
    except mistakes.UnreadableError as of_a_side:
        # `03/04/2027` is not meant as a range
        of_the_whole = mistakes.explain(plain)
        raise (of_a_side if of_the_whole.is_general else of_the_whole) from None


def _side(side: str) -> Form | None:
    if side == OPEN:
        return None
    if not side:
        raise TimeframeError("one side of the range is missing", "write `..` for an open end, such as `2027-01/..`")
    from milepost.timeframe import mistakes

    if side.lower() == TBD.text or side.startswith(TIMELINE):
        message = f"`{mistakes.shown(side)}` cannot be a side of a range"
        raise TimeframeError(message, "write a time on both sides, or `..` for an open end")
    form = read_form(side)
    if not form:
        raise mistakes.explain(side)
    return form
