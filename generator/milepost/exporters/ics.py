"""roadmap.ics: releases, milestones and targets for a calendar (RFC 5545).

An event is as long as we are unsure: a target in a quarter takes the whole quarter and says so. What is not dated, or
open at one end, is left out; a calendar can only show it as a day that nobody meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from icalendar import Calendar, vText
from icalendar.parser import Contentline

from milepost.addresses import address
from milepost.exporters import Exporter
from milepost.feeds.followed import followed, title
from milepost.feeds.names import first_address
from milepost.identity import absolute, authority
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import when as shown_when
from milepost.shown.labels import CONFIDENCE
from milepost.timeframe import Timeframe

_UNFOLDED = 75
"""Octets of the shortest line that icalendar folds, and one more than it leaves of it."""
_ESCAPES = re.compile(r"[\\^]")
"""What must not stand at the end of a folded line."""
_TO_ESCAPE = re.compile(r"[\\;,\n\r]")
_END = b"END:VCALENDAR\r\n"


def export(roadmap: Roadmap, about: Entry | None = None) -> bytes | None:
    every = _events(roadmap)
    events = [every[key] for entry in followed(roadmap, about) if (key := (entry.kind, entry.slug)) in every]
    if not events:
        return None
    calendar = Calendar()
    calendar.add("prodid", "-//Milepost//Roadmap//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # The type is said, for of a property that is no standard one icalendar escapes nothing
    calendar.add("x-wr-calname", vText(_line_breaks(title(roadmap, about))))
    return b"".join((calendar.to_ical().removesuffix(_END), *events, _END))


@lru_cache(maxsize=1)
def _events(roadmap: Roadmap) -> dict[tuple[str, str], bytes]:
    """By kind and slug; kept, for the same event stands in several calendars."""
    return {(entry.kind, entry.slug): _event(entry, when, roadmap) for entry, when in _dated(roadmap)}


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


def _event(entry: Entry, when: Timeframe, roadmap: Roadmap) -> bytes:
    """Written here line by line: icalendar's own events take ten times as long to make."""
    assert when.earliest and when.latest
    at = address(entry)
    lines = [
        "BEGIN:VEVENT",
        f"SUMMARY:{_escaped(entry.title)}",
        f"DTSTART;VALUE=DATE:{_digits(when.earliest)}",
        # The end of an all-day event is the day after it, RFC 5545 3.6.1
        f"DTEND;VALUE=DATE:{_digits(when.latest + timedelta(days=1))}",
        f"DTSTAMP:{_digits(roadmap.as_of)}T000000Z",
        # Of what is renamed the same: else whoever has taken in the old calendar finds it twice
        f"UID:{first_address(roadmap, entry)}@{authority(roadmap.settings)}",
        f"CATEGORIES:{entry.kind if entry.kind == 'feature' else getattr(entry, 'type', entry.kind)}",
        f"DESCRIPTION:{_escaped(_description(entry, when, roadmap))}",
        f"STATUS:{'CONFIRMED' if _is_firm(entry) else 'TENTATIVE'}",
        "TRANSP:TRANSPARENT",
    ]
    if url := absolute(roadmap.settings, at):
        lines.append(f"URL:{url}")
    lines.append("END:VEVENT\r\n")
    return b"\r\n".join(map(_folded, lines))


def _description(entry: Entry, when: Timeframe, roadmap: Roadmap) -> str:
    """`First quarter of 2027 (likely)`, then the summary."""
    shown = shown_when(roadmap, when)
    told = f"{shown.named.title} ({shown.long})" if shown.named else shown.long
    confidence = None if _has_happened(entry) else getattr(entry, "confidence", None)
    first = f"{told[:1].upper()}{told[1:]}"
    if confidence:
        first = f"{first} ({roadmap.words.gettext(CONFIDENCE[confidence])})"
    return "\n".join(filter(None, (first, entry.summary)))


def _has_happened(entry: Entry) -> bool:
    return bool(getattr(entry, "reached", None) or getattr(entry, "shipped", None))


def _is_firm(entry: Entry) -> bool:
    committed = getattr(entry, "confidence", None) == "committed" or getattr(entry, "fixed", False)
    return committed or _has_happened(entry)


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    if not _TO_ESCAPE.search(text):
        return text
    return vText(_line_breaks(text)).to_ical().decode()


def _folded(line: str) -> bytes:
    octets = line.encode()
    if len(octets) < _UNFOLDED:
        return octets
    if len(octets) == len(line) and not _ESCAPES.search(line):
        # As icalendar does it, which looks at each character
        width = _UNFOLDED - 1
        return b"\r\n ".join(octets[at : at + width] for at in range(0, len(octets), width))
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return folded


def _line_breaks(text: str) -> str:
    """A carriage return by itself would end the line for some readers."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def has(roadmap: Roadmap, about: Entry | None) -> bool:
    return any(True for _ in _dated(followed(roadmap, about)))


EXPORTER = Exporter(path="roadmap.ics", export=export, about=export, has=has)
