"""What readers outside see of an entry: its title, its sentence and its date as each wider edition tells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from milepost.addresses import address
from milepost.model.entry import Entry
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.dates import When, when
from milepost.shown.plan import dates
from milepost.timeframe import Timeframe


@dataclass(frozen=True, slots=True)
class DateOutside:
    title: str
    when: When


@dataclass(frozen=True, slots=True)
class Outside:
    """One wider edition. `is_shown` is whether its readers see the entry at all; `url` is its page there, if known.

    `horizon` stands where they are told no date. `same` says in words that all of this is as on the page itself.
    """

    edition: str
    is_shown: bool
    title: str = ""
    summary: str = ""
    dates: tuple[DateOutside, ...] = ()
    horizon: str = ""
    url: str = ""
    same: str = ""


def outside(roadmap: Roadmap, entry: Entry) -> tuple[Outside, ...]:
    """The widest edition first; nothing on the pages of the widest itself."""
    if not roadmap.wider:
        return ()
    here = _seen(roadmap, entry)
    return tuple(_compared(roadmap, _seen_by(wider, entry), here) for wider in roadmap.wider)


def _seen_by(wider: Roadmap, entry: Entry) -> Outside:
    edition = wider.settings.editions[wider.edition]
    there = wider.entries.get(entry.kind, {}).get(entry.slug)
    if there is None:
        return Outside(edition.title, is_shown=False)
    url = f"{edition.url.rstrip('/')}/{address(there)}" if edition.url else ""
    return replace(_seen(wider, there), edition=edition.title, url=url)


def _seen(seen: Roadmap, entry: Entry) -> Outside:
    told = tuple(_dates(seen, entry))
    which = horizon(entry, as_of=seen.as_of) if isinstance(entry, Feature) and not told else None
    return Outside(
        "",
        is_shown=True,
        title=entry.title,
        summary=entry.summary or "",
        dates=told,
        horizon=seen.words.gettext(labels.HORIZON[which]) if which else "",
    )


def _compared(roadmap: Roadmap, there: Outside, here: Outside) -> Outside:
    """The same in other words would only have to be compared by every reader."""
    if replace(there, edition="", url="") != here:
        return there
    _ = roadmap.words.gettext
    has_date = there.dates or there.horizon
    return replace(
        there, same=_("Title, summary and date are as here.") if has_date else _("Title and summary are as here.")
    )


def _dates(wider: Roadmap, entry: Entry) -> Iterator[DateOutside]:
    if isinstance(entry, Feature):
        yield from (DateOutside(each.title, each.when) for each in dates(wider, entry))
    elif isinstance(entry, Milestone):
        yield from _date(wider, "reached" if entry.reached else "when", entry.reached or entry.when)
    elif isinstance(entry, Goal) and entry.period:
        yield from _date(wider, "period", entry.period)


def _date(wider: Roadmap, field: str, timeframe: Timeframe) -> Iterator[DateOutside]:
    yield DateOutside(labels.field(wider.words, field), when(wider, timeframe))
