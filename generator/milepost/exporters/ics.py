"""roadmap.ics: releases, milestones and targets for a calendar (RFC 5545).

An event is as long as we are unsure: a target in a quarter takes the whole quarter and says so. What is not dated, or
open at one end, is left out; a calendar can only show it as a day that nobody meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, vText

from milepost.addresses import address
from milepost.exporters import Exporter
from milepost.feeds.followed import followed, title
from milepost.identity import absolute, authority
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.labels import CONFIDENCE
from milepost.timeframe import Timeframe

DATE = {"VALUE": "DATE"}


def export(roadmap: Roadmap, about: Entry | None = None) -> bytes | None:
    events = [_event(entry, when, roadmap) for entry, when in _dated(followed(roadmap, about))]
    if not events:
        return None
    calendar = Calendar()
    calendar.add("prodid", "-//Milepost//Roadmap//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # The type is said, for of a property that is no standard one icalendar escapes nothing
    calendar.add("x-wr-calname", vText(_line_breaks(title(roadmap, about))))
    for event in events:
        calendar.add_component(event)
    text: bytes = calendar.to_ical()
    return text


def _dated(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Timeframe]]:
    """What happens, or has happened, within two known days. What is stopped does not."""
    for entry in entries:
        if isinstance(entry, Milestone):
            yield from _known(entry, entry.reached or entry.when)
        elif isinstance(entry, Feature) and not entry.is_stopped:
            yield from _known(entry, entry.shipped or entry.due)


def _known(entry: Entry, when: Timeframe | None) -> Iterator[tuple[Entry, Timeframe]]:
    if when and when.is_known and not when.is_open:
        yield entry, when


def _event(entry: Entry, when: Timeframe, roadmap: Roadmap) -> Event:
    assert when.earliest and when.latest
    event = Event()
    event.add("uid", f"{address(entry)}@{authority(roadmap.settings)}")
    event.add("dtstamp", _midnight(roadmap.as_of))
    event.add("dtstart", when.earliest, parameters=DATE)
    # The end of an all-day event is the day after it, RFC 5545 3.6.1
    event.add("dtend", when.latest + timedelta(days=1), parameters=DATE)
    event.add("summary", _line_breaks(entry.title))
    event.add("description", _description(entry, when, roadmap))
    event.add("status", "CONFIRMED" if _is_firm(entry) else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    event.add("categories", [entry.kind if entry.kind == "feature" else getattr(entry, "type", entry.kind)])
    if url := absolute(roadmap.settings, address(entry)):
        event.add("url", url)
    return event


def _description(entry: Entry, when: Timeframe, roadmap: Roadmap) -> str:
    """`First quarter of 2027 (likely)`, then the summary."""
    named = roadmap.timeline.get(when.of)
    told = roadmap.words.when_named(when, named.title if named else "")
    confidence = None if _has_happened(entry) else getattr(entry, "confidence", None)
    first = f"{told[:1].upper()}{told[1:]}"
    if confidence:
        first = f"{first} ({roadmap.words.gettext(CONFIDENCE[confidence])})"
    return _line_breaks("\n".join(filter(None, (first, entry.summary))))


def _has_happened(entry: Entry) -> bool:
    return bool(getattr(entry, "reached", None) or getattr(entry, "shipped", None))


def _is_firm(entry: Entry) -> bool:
    committed = getattr(entry, "confidence", None) == "committed" or getattr(entry, "fixed", False)
    return committed or _has_happened(entry)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _line_breaks(text: str) -> str:
    """A carriage return by itself would end the line for some readers."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


EXPORTER = Exporter(path="roadmap.ics", export=export, about=export)
