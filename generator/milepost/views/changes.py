"""What changed, month by month, with the reasons; and how far what was delivered has missed what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, on_day
from milepost.shown.events import Event, Sort
from milepost.shown.lifetime import beginning
from milepost.shown.news import News, everything, in_order, shown
from milepost.shown.refs import Ref
from milepost.shown.said_and_done import SaidAndDone, said_and_done
from milepost.views import PageData, View
from milepost.words import N_

ADDRESS = "changes/"
MONTHS = 12
"""Months that the page itself shows; what is older has a page for each year."""
_HEADINGS = {
    Sort.DONE: N_("Done"),
    Sort.STOPPED: N_("Stopped"),
    Sort.GONE: N_("No longer on the roadmap"),
    Sort.MOVED: N_("Dates that moved"),
    Sort.NEW: N_("New"),
    Sort.CHANGED: N_("Other changes"),
    Sort.NOTE: N_("How it goes"),
}


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on one day: `refs` is that of which nothing more is to be said than its title."""

    on: When
    refs: tuple[Ref, ...]
    news: tuple[News, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """`id` is where it stands on the page. The latest day first."""

    title: str
    id: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Month:
    title: str
    id: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """`years` lead to the other pages; `since` is the day on which the record begins, None where nobody knows.

    `is_partial`: git knows a part of the history only, as in a shallow clone.
    """

    months: tuple[Month, ...]
    years: tuple[Ref, ...]
    said_and_done: SaidAndDone | None
    since: When | None
    is_partial: bool = False
    is_year: bool = False


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    months = _months(roadmap, in_order(everything(roadmap)))
    if not months:
        return
    _ = roadmap.words.gettext
    recent, older = months[:MONTHS], months[MONTHS:]
    by_year = {year: tuple(held) for year, held in groupby(older, key=lambda month: month.id[4:8])}
    years = tuple(Ref(year, f"{ADDRESS}{year}/") for year in by_year)
    table = said_and_done(roadmap)
    description = _("What was added, moved, delivered and stopped, month by month, and why.")
    is_partial = bool(roadmap.past.versions) and not roadmap.past.is_whole
    data = Changes(recent, years, table, _since(roadmap), is_partial)
    yield PageData(ADDRESS, _("Changes"), data, description, nav=_("Changes"), searchable=False)
    for year, held in by_year.items():
        title = _("Changes in %(year)s", year=year)
        others = (Ref(_("Latest"), ADDRESS), *(each for each in years if each.title != year))
        yield PageData(f"{ADDRESS}{year}/", title, Changes(held, others, None, None, is_year=True), searchable=False)


def _since(roadmap: Roadmap) -> When | None:
    first = beginning(roadmap)
    return on_day(roadmap, first) if first and roadmap.past.is_whole else None


def _months(roadmap: Roadmap, events: list[Event]) -> tuple[Month, ...]:
    by_month = groupby(events, key=lambda event: event.day.replace(day=1))
    return tuple(_month(roadmap, month, list(held)) for month, held in by_month)


def _month(roadmap: Roadmap, month: date, events: list[Event]) -> Month:
    at = f"mp--{month:%Y-%m}"
    groups = (
        _group(roadmap, roadmap.words.gettext(title), f"{at}-{sort}", held)
        for sort, title in _HEADINGS.items()
        if (held := [event for event in events if event.sort is sort])
    )
    return Month(roadmap.words.month(month), at, tuple(groups))


def _group(roadmap: Roadmap, title: str, at: str, events: list[Event]) -> Group:
    by_day = groupby((shown(roadmap, event) for event in events), key=lambda each: each.on)
    return Group(title, at, tuple(_day(on, list(news)) for on, news in by_day))


def _day(on: When, news: list[News]) -> Day:
    plain = tuple(each.ref for each in news if each.is_plain)
    return Day(on, plain, tuple(each for each in news if not each.is_plain))


VIEW = View("changes.html", pages, order=80)
