"""Which entries belong together for somebody who follows a page: a goal, an audience, a stakeholder, or the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from milepost.addresses import HOME, address, address_of
from milepost.model.entry import Entry
from milepost.model.kinds.audience import Audience
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.stakeholder import Stakeholder
from milepost.model.roadmap import Roadmap
from milepost.shown.remembered import remembered
from milepost.shown.selection import selected

FOLLOWED = (Goal, Audience, Stakeholder)
"""The kinds whose pages can be followed by themselves."""


def followed(roadmap: Roadmap, about: Entry | None = None) -> tuple[Entry, ...]:
    """The entry and what its page is about, each once: of a goal the goals under it and all that serves them.

    Everything for no entry, which is the whole site. Nothing for a kind whose pages cannot be followed.
    """
    if about is None:
        return tuple(roadmap)
    return _with_all_about(roadmap, about) if isinstance(about, FOLLOWED) else ()


@remembered
def _with_all_about(roadmap: Roadmap, about: Goal | Audience | Stakeholder) -> tuple[Entry, ...]:
    goals = roadmap.goal_tree(about) if isinstance(about, Goal) else (about,)
    found = {(entry.kind, entry.slug): entry for entry in (*goals, *_features(roadmap, about))}
    return tuple(found.values())


def _features(roadmap: Roadmap, about: Goal | Audience | Stakeholder) -> Iterable[Feature]:
    if isinstance(about, Stakeholder):
        return selected(roadmap, about.features)
    if isinstance(about, Audience):
        return roadmap.features_of_audience.get(about.slug, ())
    return chain.from_iterable(roadmap.features_of_goal.get(goal.slug, ()) for goal in roadmap.goal_tree(about))


def title(roadmap: Roadmap, about: Entry | None = None) -> str:
    """What a reader's program calls it: `Faster – Milepost`."""
    site = roadmap.settings.title
    return f"{about.title} – {site}" if about else site


def place(about: Entry | None = None) -> str:
    """The address that the files stand at: that of the page."""
    return address(about) if about else HOME


def old_places(about: Entry) -> Iterator[str]:
    """Where they stood before the entry was renamed: no program that follows them reads a page that forwards."""
    return (address_of(about.kind, alias) for alias in about.aliases)
