"""The timeline: quarters across, lanes by goal, audience, team or release, bars as wide as their uncertainty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial

from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.shown.axis import Axis, months_later, quarter_start
from milepost.shown.features import soonest_first
from milepost.shown.lanes import LANINGS, NO_LANES, Laning
from milepost.shown.rows import milestone_row, spot
from milepost.shown.timeline import Switch, Timeline, timeline
from milepost.timeframe import Timeframe
from milepost.views import PageData, View
from milepost.vocabulary import Meaning

ADDRESS = "roadmap/"
SPLIT = 500
"""More bars than this are split into a page a year."""


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    features = [each for each in soonest_first(roadmap.features.values()) if not each.is_stopped]
    if any(each.means is not Meaning.SHIPPED or spot(roadmap, each) for each in features):
        yield from _Pages(roadmap, features).all()


class _Pages:
    """The pages of one roadmap: the axis now, once a way to make lanes, and the years that are over or too full."""

    def __init__(self, roadmap: Roadmap, features: list[Feature]) -> None:
        self._roadmap, self._features = roadmap, features
        self._spots = {each.slug: spot(roadmap, each) for each in features}
        whole = usual_axis(roadmap, filter(None, self._spots.values()))
        is_split = sum(self._stands_on(whole, each) for each in features) > SPLIT
        self._axis = _year_axis(roadmap.as_of.year) if is_split else whole
        self._lanings = self._used_lanings()
        self._years = sorted({*self._years_over(), *self._years_ahead(whole)}, reverse=True)
        _ = roadmap.words.gettext
        here = f"{roadmap.as_of.year}" if is_split else _("Now and ahead")
        spans = [Switch(here, ADDRESS), *(Switch(f"{year}", _year_address(year)) for year in self._years)]
        self._spans = tuple(spans) if self._years else ()

    def all(self) -> Iterator[PageData]:
        _ = self._roadmap.words.gettext
        title, description = _("Roadmap"), _("What comes when, and how sure that is.")
        for laning in self._lanings:
            data = partial(
                timeline,
                self._roadmap,
                self._axis,
                laning,
                self._features,
                milestones=tuple(self._roadmap.timeline.values()),
                lanings=self._switches(),
                spans=self._spans,
            )
            if laning is self._lanings[0]:
                yield PageData(ADDRESS, title, data, description, nav=title, searchable=False, wide=True)
            else:
                address = _lanes_address(laning)
                yield PageData(address, _(laning.page), data, description, searchable=False, wide=True)
        yield from (self._year(year, description) for year in self._years)

    def _year(self, year: int, description: str) -> PageData:
        axis, title = _year_axis(year), self._roadmap.words.gettext("Roadmap %(year)s", year=year)
        data = partial(self._of_year, axis)
        return PageData(_year_address(year), title, data, description, searchable=False, wide=True)

    def _of_year(self, axis: Axis) -> Timeline:
        features = [each for each in self._features if self._stands_on(axis, each)]
        milestones = [each for each in self._roadmap.timeline.values() if milestone_row(self._roadmap, axis, each)]
        return timeline(
            self._roadmap, axis, self._lanings[0], features, milestones=milestones, lanings=(), spans=self._spans
        )

    def _used_lanings(self) -> list[Laning]:
        """Where nothing at all is dated, the releases say most about when."""
        used = [laning for laning in LANINGS if any(self._has_lane(feature, laning) for feature in self._features)]
        if not any(at and at.is_known for at in self._spots.values()):
            used.sort(key=lambda each: each.name != "release")
        return used or [NO_LANES]

    def _has_lane(self, feature: Feature, laning: Laning) -> bool:
        return any(True for _ in laning.way.keys(self._roadmap, feature))

    def _stands_on(self, axis: Axis, feature: Feature) -> bool:
        at = self._spots[feature.slug]
        return bool(at and axis.stretch(at))

    def _years_over(self) -> Iterator[int]:
        """The years before the axis in which something was shipped."""
        for feature in self._features:
            at = self._spots[feature.slug]
            if feature.means is Meaning.SHIPPED and at and at.latest and at.latest < self._axis.first:
                yield at.latest.year

    def _years_ahead(self, whole: Axis) -> range:
        """Of a split timeline those after this year, as far as the whole would have gone."""
        return range(self._axis.last.year + 1, whole.last.year + 1)

    def _switches(self) -> tuple[Switch, ...]:
        """From one way to make lanes to another; none where there is only one."""
        _ = self._roadmap.words.gettext
        if len(self._lanings) < 2:
            return ()
        first, *others = self._lanings
        return (Switch(_(first.title), ADDRESS), *(Switch(_(each.title), _lanes_address(each)) for each in others))


def usual_axis(roadmap: Roadmap, spots: Iterable[Timeframe]) -> Axis:
    """From the quarter before this one, for what was shipped lately, as far as the site looks ahead.

    No further than the last thing that is dated, but four quarters at least.
    """
    first = months_later(quarter_start(roadmap.as_of), -3)
    dated = [at.latest for at in spots if at.latest]
    dated += [at.latest for each in roadmap.timeline.values() if (at := each.reached or each.when).latest]
    looks_until = roadmap.settings.looks_ahead.after(roadmap.as_of)
    until = min(looks_until, max(dated, default=roadmap.as_of))
    after = max(months_later(quarter_start(until), 3), months_later(first, 15))
    return Axis(first, after - timedelta(days=1))


def _year_axis(year: int) -> Axis:
    return Axis(date(year, 1, 1), date(year, 12, 31))


def _lanes_address(laning: Laning) -> str:
    return f"{ADDRESS}by-{laning.name}/"


def _year_address(year: int) -> str:
    return f"{ADDRESS}{year}/"


VIEW = View("roadmap.html", pages, order=45)
