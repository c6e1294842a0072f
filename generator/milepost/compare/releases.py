"""What came into a release or another timeline entry, and what went out of it."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.compare.difference import Difference, What
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap


def between(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """Of the timeline entries that both have, by the titles of the features. What is new in it has come into it.

    `old` is in the names of `new`.
    """
    then, now = _contents(old), _contents(new)
    for slug, milestone in new.timeline.items():
        if slug not in old.timeline:
            continue
        was, is_ = then.get(slug, {}), now.get(slug, {})
        out = tuple(title for each, title in was.items() if each not in is_)
        into = tuple(title for each, title in is_.items() if each not in was)
        if out or into:
            yield Difference(What.CONTENTS, "timeline", slug, milestone.title, before=out, after=into)


def _contents(roadmap: Roadmap) -> dict[str, dict[str, str]]:
    """The titles of the features whose dates are those of a timeline entry, by its slug."""
    found: dict[str, dict[str, str]] = {}
    for feature in roadmap.features.values():
        for slug in _named(feature):
            found.setdefault(slug, {})[feature.slug] = feature.title
    return found


def _named(feature: Feature) -> set[str]:
    dates = (feature.target, feature.shipped, *feature.stages.dated().values())
    return {date.of for date in dates if date and date.of}
