"""What a reader may go to, by its title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from milepost.addresses import address, address_of
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.shown import labels

NO_PAGE = "-"
"""The address of what has no page: no site has a page there, and templates show the title alone."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A title as it is written, and where it leads; where the site has no such page, templates show the title alone."""

    title: str
    address: str


def ref(entry: Entry) -> Ref:
    return Ref(entry.title, address(entry))


def refs(entries: Mapping[str, Entry], slugs: Iterable[str]) -> tuple[Ref, ...]:
    """Those of the slugs that the roadmap holds, in their order."""
    return tuple(Ref(entries[slug].title, address_of(entries[slug].kind, slug)) for slug in slugs if slug in entries)


def measure_ref(roadmap: Roadmap, target: str) -> Ref | None:
    """Of `goal/measure`."""
    slug, _, name = target.partition("/")
    goal = roadmap.goals.get(slug)
    if goal is None or name not in goal.measures:
        return None
    return Ref(goal.measures[name].title or labels.slug_in_words(name), f"{address_of('goal', slug)}#{name}")


def need_ref(roadmap: Roadmap, target: str) -> Ref | None:
    """Of `audience/need`."""
    slug, _, name = target.partition("/")
    audience = roadmap.audience.get(slug)
    if audience is None or name not in audience.needs:
        return None
    return Ref(audience.needs[name].title, f"{address_of('audience', slug)}#{name}")


def part_ref(roadmap: Roadmap, target: str) -> Ref | None:
    """Of `audience/need` or `goal/measure`, whichever there is."""
    return need_ref(roadmap, target) or measure_ref(roadmap, target)
