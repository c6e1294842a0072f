"""Releases, milestones, events and periods, what is to come before what is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from milepost.addresses import folder_of
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.shown import named_by
from milepost.shown.dates import by_date
from milepost.shown.milestones import MilestoneLine, is_over, line, upcoming
from milepost.shown.named_by import Named
from milepost.shown.slips import Slips, slips
from milepost.views import PageData, View
from milepost.words import Words


@dataclass(frozen=True, slots=True)
class Row:
    """`counts` are phrases such as `3 features`, `1 moved out`; `slips` what became of its date."""

    line: MilestoneLine
    counts: tuple[str, ...]
    slips: Slips | None


@dataclass(frozen=True, slots=True)
class Section:
    """`folded`: what is over and long ago need not fill the page."""

    name: str
    title: str
    rows: tuple[Row, ...]
    folded: bool = False

    @property
    def is_mixed(self) -> bool:
        """Whether each row has to say of what type it is."""
        return len({row.line.type for row in self.rows}) > 1


@dataclass(frozen=True, slots=True)
class Milestones:
    sections: tuple[Section, ...]


MANY = 20


def pages(roadmap: Roadmap) -> Iterator[PageData]:
    if not roadmap.timeline:
        return
    periods = _sorted(each for each in roadmap.timeline.values() if each.type == "period")
    over = _sorted(each for each in roadmap.timeline.values() if each.type != "period" and is_over(roadmap, each))[::-1]
    _, named = roadmap.words.gettext, named_by.named(roadmap)
    sections = (
        Section("coming", _("To come"), _rows(roadmap, upcoming(roadmap), named)),
        Section("periods", _("Periods"), _rows(roadmap, periods, named)),
        Section("over", _("Reached or past"), _rows(roadmap, over, named), len(over) > MANY),
    )
    data = Milestones(tuple(section for section in sections if section.rows))
    only_releases = {each.type for each in roadmap.timeline.values()} == {"release"}
    title, nav = _("Releases and milestones"), _("Milestones")
    if only_releases:
        title = nav = _("Releases")
    description = _("The days and periods that matter.")
    yield PageData(folder_of("timeline"), title, data, description, nav=nav, searchable=False)


def _rows(roadmap: Roadmap, milestones: Iterable[Milestone], named: Mapping[str, Named]) -> tuple[Row, ...]:
    return tuple(
        Row(line(roadmap, each), tuple(_counts(roadmap.words, named[each.slug])), slips(roadmap, each))
        for each in milestones
    )


def _counts(words: Words, named: Named) -> Iterator[str]:
    contains, ends = ({feature.slug for feature, _ in found} for found in (named.contains, named.ends))
    into = {feature.slug for feature, is_into, _ in named.moves if is_into}
    out = {feature.slug for feature, is_into, _ in named.moves if not is_into}
    if contains:
        yield words.ngettext("%(num)s feature", "%(num)s features", len(contains))
    if ends:
        yield words.ngettext("%(num)s ends", "%(num)s end", len(ends))
    if into:
        yield words.ngettext("%(num)s moved in", "%(num)s moved in", len(into))
    if out:
        yield words.ngettext("%(num)s moved out", "%(num)s moved out", len(out))


def _sorted(milestones: Iterable[Milestone]) -> list[Milestone]:
    return sorted(milestones, key=lambda each: by_date(each.when, each.title))


VIEW = View("milestones.html", pages, order=70)
