"""Dates as exact as an edition tells them, by how firm each is: `precision` of site.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from milepost.edition.rewriting import GONE, Rules, rewritten
from milepost.edition.sight import Sight
from milepost.edition.times import resolved
from milepost.fields import Day
from milepost.model.changes import holds_dates, is_date_field
from milepost.model.entry import Change, Entry
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.settings import Settings
from milepost.timeframe import TBD, Precision, Timeframe, TimeframeError, coarsened, parse_timeframe

HORIZON = "horizon"
_UNSAID = "exploratory"
E = TypeVar("E", bound=Entry)


def told_dates(roadmap: Roadmap, sight: Sight) -> Roadmap:
    """`roadmap` is what the edition sees. A site that says no `precision` for it tells everything as it is written."""
    if sight.settings.editions[sight.edition].precision is None:
        return roadmap
    telling = Telling(roadmap, sight)
    return replace(
        roadmap,
        entries={
            kind: {slug: telling.entry(entry) for slug, entry in held.items()} for kind, held in roadmap.entries.items()
        },
    )


class Telling:
    """What comes from a timeline entry is told as exactly as that one tells it itself, or less."""

    def __init__(self, roadmap: Roadmap, sight: Sight) -> None:
        self._roadmap, self._units = roadmap, _units(sight)
        self._times: dict[str, Timeframe] = {}

    def entry(self, entry: E) -> E:
        unit = self.unit(entry)
        rules = _Coarsening(self, unit)
        changed: dict[str, Any] = {}
        if isinstance(entry, Feature) and unit == HORIZON:
            changed["horizon"] = horizon(self._by_release(entry), as_of=self._roadmap.as_of)
        if unit == HORIZON and getattr(entry, "fixed", False):
            changed["fixed"] = False  # that a date cannot move is said of one that is told
        told = rewritten(entry, rules)
        if entry.changes:
            changed["changes"] = tuple(self._change(each, type(entry), unit) for each in told.changes)
        return told.model_copy(update=changed) if changed else told

    def date(self, value: Timeframe, unit: str) -> Timeframe | None:
        """None where the edition tells no date."""
        if unit == HORIZON:
            return None
        value = resolved(value, self._time(value.of)) if value.of else value
        is_over = value.of in self._roadmap.timeline and self._roadmap.timeline[value.of].reached is not None
        if is_over or not unit:
            return value
        return coarsened(value, Precision(unit), self._roadmap.settings.calendar)

    def unit(self, entry: Entry) -> str:
        return _unit_of(entry, self._units)

    def _by_release(self, feature: Feature) -> Feature:
        """Now, next or later may not tell which half of a year it is that a release is told by."""
        time = self._time(feature.due.of) if feature.due else None
        if not (feature.due and time and time.is_known):
            return feature
        return feature.model_copy(update={"target": resolved(feature.due, time)})

    def _time(self, slug: str) -> Timeframe | None:
        """When a timeline entry is, as this edition tells it."""
        milestone = self._roadmap.timeline.get(slug)
        if milestone is None:
            return None
        if slug not in self._times:
            self._times[slug] = milestone.reached or milestone.when  # for a circle, which has been reported
            self._times[slug] = milestone.reached or self.date(milestone.when, self.unit(milestone)) or TBD
        return self._times[slug]

    def _change(self, change: Change, model: type[Entry], unit: str) -> Change:
        """What the record says about a date is told no more exactly than the date itself."""
        if not unit or not change.field:
            return change
        if holds_dates(model, change.field):  # in whatever words
            return change.model_copy(update={"from_": None, "to": None})
        if not _is_moving_date(model, change.field):
            return change
        changed = {name: self._text(getattr(change, name), unit) for name in ("from_", "to") if getattr(change, name)}
        return change.model_copy(update=changed)

    def _text(self, written: str, unit: str) -> str | None:
        try:
            value = parse_timeframe(written, self._roadmap.settings.calendar, self._named)
        except TimeframeError:
            return None
        told = self.date(value, unit)
        if told is None:
            return None
        time = self._time(told.of) if told.of else None
        # By its release alone it would be told as exactly as that one
        return told.text if time is None or time.dates == told.dates else told.dates

    def _named(self, slug: str) -> Timeframe | None:
        return self._time(slug)


class TellingThePast:
    """As exact as an edition tells dates, of an entry as it was: what a timeline entry meant then is not looked up.

    `timeline` are the entries by which the exactness of what comes from them is told.
    """

    def __init__(self, settings: Settings, sight: Sight, timeline: Mapping[str, Entry]) -> None:
        self._calendar, self._units, self._timeline = settings.calendar, _units(sight), timeline

    def entry(self, entry: E, *, as_now: Entry | None = None) -> E:
        """`as_now` is the entry of today: what is told less exactly by now is not told more exactly of the past."""
        if not self._units:
            return entry
        # Once in any case, for what comes from a timeline entry may be told less exactly than the entry's own dates
        for unit in _finest_first(self._unit(entry), self._unit(as_now) if as_now else "") or [""]:
            entry = rewritten(entry, _Coarsening(self, unit))
        return _without_dates_in_record(entry) if entry.changes else entry

    def date(self, value: Timeframe, unit: str) -> Timeframe | None:
        milestone = self._timeline.get(value.of)
        if milestone and getattr(milestone, "reached", None):
            return value
        for each in _finest_first(unit, self._unit(milestone) if milestone else ""):
            if each == HORIZON:
                return None
            value = coarsened(value, Precision(each), self._calendar)
        return value

    def _unit(self, entry: Entry) -> str:
        return _unit_of(entry, self._units)


def _finest_first(*units: str) -> list[str]:
    """Each once: told by the month and then by the quarter a date is a quarter, the other way round three months."""
    order = [*Precision, HORIZON]
    return sorted({unit for unit in units if unit}, key=order.index)


def _without_dates_in_record(entry: E) -> E:
    """Of a line of the record only its reason is asked for; its dates would have to be told less exactly, too."""
    lines = (change.model_copy(update={"from_": None, "to": None}) for change in entry.changes)
    return entry.model_copy(update={"changes": tuple(lines)})


class _Coarsening(Rules):
    def __init__(self, telling: Telling | TellingThePast, unit: str) -> None:
        self._telling, self._unit = telling, unit

    def timeframe(self, value: Timeframe, *, happened: bool, required: bool) -> Timeframe:
        if happened:
            return value
        told = self._telling.date(value, self._unit)
        if told is None:
            return TBD if required else GONE
        return told


def _unit_of(entry: Entry, units: Mapping[str, str]) -> str:
    """What says no confidence is not firmer than what says the least, and so is what can say none."""
    return units.get(getattr(entry, "confidence", None) or _UNSAID, "")


def _units(sight: Sight) -> dict[str, str]:
    """How exactly dates are told by how firm they are; nothing for what is told as written."""
    precision = sight.settings.editions[sight.edition].precision
    firm = ("committed", "likely", _UNSAID)
    return {name: unit for name in firm if precision and (unit := getattr(precision, name))}


def _is_moving_date(model: type[Entry], field: str) -> bool:
    """A day of the format is always one on which something has happened."""
    hint = _hints(model).get(field)
    is_day = Day in (hint, *get_args(hint))
    return not is_day and field not in model.happened and is_date_field(model, field)


@cache
def _hints(model: type[Entry]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)
