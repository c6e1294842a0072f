"""Releases, milestones, events and periods, what is to come before what is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from milepost.addresses import folder_of
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import by_date
from milepost.shown.milestones import MilestoneLine, is_over, line, upcoming
from milepost.views import PageData, View


@dataclass(frozen=True, slots=True)
class Section:
    """`folded`: what is over and long ago need not fill the page."""

    name: str
    title: str
    lines: tuple[MilestoneLine, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Milestones:
    sections: tuple[Section, ...]


MANY = 20


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    if not roadmap.timeline:
        return
    periods = _sorted(each for each in roadmap.timeline.values() if each.type == "period")
    over = _sorted(each for each in roadmap.timeline.values() if each.type != "period" and is_over(roadmap, each))[::-1]
    _ = roadmap.words.gettext
    sections = (
        Section("coming", _("To come"), _lines(roadmap, upcoming(roadmap))),
        Section("periods", _("Periods"), _lines(roadmap, periods)),
        Section("over", _("Reached or past"), _lines(roadmap, over), len(over) > MANY),
    )
    data = Milestones(tuple(section for section in sections if section.lines))
    only_releases = {each.type for each in roadmap.timeline.values()} == {"release"}
    title, nav = _("Releases and milestones"), _("Milestones")
    if only_releases:
        title = nav = _("Releases")
    description = _("The days and periods that matter.")
    yield PageData(folder_of("timeline"), title, data, description, nav=nav, searchable=False)


def _lines(roadmap: Roadmap, milestones: Iterable[Milestone]) -> tuple[MilestoneLine, ...]:
    return tuple(line(roadmap, milestone) for milestone in milestones)


def _sorted(milestones: Iterable[Milestone]) -> list[Milestone]:
    return sorted(milestones, key=lambda each: by_date(each.when, each.title))


VIEW = View("milestones.html", pages, order=70)
