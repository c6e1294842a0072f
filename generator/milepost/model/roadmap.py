"""The roadmap: every entry, indexed, frozen, with the day that counts as today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from milepost.diagnostics import Span
from milepost.model.entry import Entry
from milepost.model.kinds import kinds
from milepost.model.kinds.audience import Audience
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.stakeholder import Stakeholder
from milepost.model.kinds.timeline import Milestone
from milepost.model.kinds.vision import Vision
from milepost.model.past import NO_PAST, Memory, Past
from milepost.model.site_paths import SitePaths
from milepost.model.source import Reference, Source
from milepost.settings import Settings
from milepost.source import limits
from milepost.source.yaml import Document
from milepost.words import Words

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, eq=False)
class Roadmap:
    """`entries` holds the sound ones by kind and slug, in the order of path and line; `sources` all that are written.

    An entry is sound though a reference of it leads nowhere; such a roadmap has errors, and nobody publishes it.
    `references` are of all entries, mistaken ones included. `site_paths` are the addresses of the site's own pages and
    files, None where nobody has looked. `incomplete` are the entries with mistakes, without the fields that hold them.
    Of the kinds in `partly_unread` something is written that could not be read: what they do not say is not certain.

    `edition` is whose readers it is for: empty where it is what is written, not yet narrowed to anybody. While it is
    checked for them, `hidden` names what they may not see, as `feature:slug` or `goal:slug/measure`; when it is
    published, nothing does. `wider` are the roadmaps of all wider editions, the widest first; `is_narrowest` is that
    there are such and that no edition is narrower.
    """

    as_of: date
    settings: Settings
    entries: Mapping[str, Mapping[str, Entry]]
    sources: Mapping[tuple[str, str], Source] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    settings_document: Document | None = None
    site_paths: SitePaths | None = None
    incomplete: tuple[tuple[Source, Entry], ...] = ()
    partly_unread: frozenset[str] = frozenset()
    edition: str = ""
    hidden: frozenset[str] = frozenset()
    wider: tuple[Roadmap, ...] = ()
    is_narrowest: bool = False
    memory: Memory | None = None
    past: Past = NO_PAST

    def of(self, model: type[E]) -> Mapping[str, E]:
        """The entries of one kind by slug."""
        return self.entries.get(model.kind, {})  # type: ignore[return-value]

    def get(self, model: type[E], slug: str) -> E | None:
        return self.of(model).get(slug)

    def sound_parts(self, model: type[E]) -> Iterator[tuple[Source, E]]:
        """The entries of one kind, and what is sound of those with mistakes, each with its source.

        For checks that compare what is written: what an incomplete entry lacks says nothing about it.
        """
        yield from ((self.source(entry), entry) for entry in self.of(model).values())
        yield from ((source, entry) for source, entry in self.incomplete if isinstance(entry, model))

    def source(self, entry: Entry) -> Source:
        return self.sources[entry.kind, entry.slug]

    def span(self, entry: Entry, *loc: str | int) -> Span:
        """Where the value of a field stands; where it is absent, the entry's first key."""
        return self.source(entry).span(*loc)

    @cached_property
    def words(self) -> Words:
        """What the site says itself, in its language."""
        return Words(self.settings.language)

    def __iter__(self) -> Iterator[Entry]:
        return (entry for kind in kinds() for entry in self.entries.get(kind, {}).values())

    @property
    def vision(self) -> Vision | None:
        return next(iter(self.of(Vision).values()), None)

    @property
    def goals(self) -> Mapping[str, Goal]:
        return self.of(Goal)

    @property
    def audience(self) -> Mapping[str, Audience]:
        return self.of(Audience)

    @property
    def features(self) -> Mapping[str, Feature]:
        return self.of(Feature)

    @property
    def timeline(self) -> Mapping[str, Milestone]:
        return self.of(Milestone)

    @property
    def stakeholders(self) -> Mapping[str, Stakeholder]:
        return self.of(Stakeholder)

    # What entries have to do with each other --------------------------------------------------------------------

    @cached_property
    def parts(self) -> Mapping[str, tuple[Feature, ...]]:
        """The parts of each theme, by its slug."""
        return _grouped((feature.part_of, feature) for feature in self.features.values() if feature.part_of)

    @cached_property
    def dependents(self) -> Mapping[str, tuple[Feature, ...]]:
        """Who needs a feature, or `timeline:slug`, by what `depends_on` says."""
        return _grouped((needed, feature) for feature in self.features.values() for needed in feature.depends_on)

    @cached_property
    def replaced_by(self) -> Mapping[str, tuple[Feature, ...]]:
        return _grouped((old, feature) for feature in self.features.values() for old in feature.replaces)

    @cached_property
    def supporters(self) -> Mapping[str, tuple[Goal, ...]]:
        """The goals under each goal, by its slug."""
        return _grouped((above, goal) for goal in self.goals.values() for above in goal.supports)

    def themes_of(self, feature: Feature) -> tuple[Feature, ...]:
        """The theme that a feature is part of, that one's theme, and so on; a circle ends where it closes.

        Themes deeper inside each other than content may be are left out, so that no chain of them takes long.
        """
        themes: dict[str, Feature] = {}
        above = self.features.get(feature.part_of or "")
        while above and above.slug not in themes and above is not feature and len(themes) < limits.DEPTH:
            themes[above.slug] = above
            above = self.features.get(above.part_of or "")
        return tuple(themes.values())

    @cached_property
    def _goals_of(self) -> dict[str, tuple[str, ...]]:
        return {slug: self._inherited(feature, "goals") for slug, feature in self.features.items()}

    def goals_of(self, feature: Feature) -> tuple[str, ...]:
        """Its goals, those of its themes included."""
        return self._goals_of[feature.slug]

    @cached_property
    def _audience_of(self) -> dict[str, tuple[str, ...]]:
        return {slug: self._inherited(feature, "audience") for slug, feature in self.features.items()}

    def audience_of(self, feature: Feature) -> tuple[str, ...]:
        """Whom it is for, those of its themes and the owners of the needs it serves included."""
        return self._audience_of[feature.slug]

    def _inherited(self, feature: Feature, what: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for each in (feature, *self.themes_of(feature)):
            found.update(dict.fromkeys(getattr(each, what)))
            if what == "audience":
                found.update(dict.fromkeys(need.partition("/")[0] for need in each.needs))
        return tuple(found)

    @cached_property
    def features_of_goal(self) -> Mapping[str, tuple[Feature, ...]]:
        """The features that serve each goal, by its slug; not those of the goals under it."""
        return _grouped((goal, feature) for feature in self.features.values() for goal in self.goals_of(feature))

    @cached_property
    def features_of_audience(self) -> Mapping[str, tuple[Feature, ...]]:
        return _grouped((who, feature) for feature in self.features.values() for who in self.audience_of(feature))

    @cached_property
    def features_of_need(self) -> Mapping[str, tuple[Feature, ...]]:
        """By `audience/need`."""
        return _grouped((need, feature) for feature in self.features.values() for need in feature.needs)

    def goal_tree(self, goal: Goal) -> tuple[Goal, ...]:
        """The goal and every goal under it, each once, the nearest first.

        Goals deeper under each other than content may be are left out, so that no chain of them takes long.
        """
        found = {goal.slug: goal}
        level: Iterable[Goal] = (goal,)
        for _ in range(limits.DEPTH):
            level = {
                under.slug: under
                for each in level
                for under in self.supporters.get(each.slug, ())
                if under.slug not in found
            }.values()
            found.update((each.slug, each) for each in level)
        return tuple(found.values())


V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[Any, V]]) -> dict[str, tuple[V, ...]]:
    groups: dict[str, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
