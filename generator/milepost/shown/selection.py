"""The features that a stakeholder wants to see, and the selection said in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from milepost.model.entry import Entry
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.stakeholder import Selection
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.about import own_values


def selected(roadmap: Roadmap, selection: Selection) -> list[Feature]:
    """Those that match every filter that is written; of each filter one value is enough."""
    if selection.matches_nothing:
        return []
    let_through = [_saying(roadmap, name, values) for name, values in _asked(selection)]
    if not let_through:
        return [*roadmap.features.values()]
    found = frozenset.intersection(*let_through)
    return [feature for slug, feature in roadmap.features.items() if slug in found]


def _asked(selection: Selection) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The filters that are written, own fields included, with the values they let through."""
    for name in _FIELDS:
        if values := getattr(selection, name):
            yield name, values
    for name, written in selection.own.items():
        if values := own_values(written):
            yield name, values


def _saying(roadmap: Roadmap, name: str, values: Iterable[str]) -> frozenset[str]:
    """The slugs of the features that have one of the values to say to a filter."""
    indexes = _indexes(roadmap)
    if name not in indexes:
        index: dict[str, set[str]] = defaultdict(set)
        for slug, feature in roadmap.features.items():
            for value in _values(roadmap, feature, name):
                index[value].add(slug)
        indexes[name] = index
    return frozenset().union(*(indexes[name].get(value, ()) for value in values))


@lru_cache(maxsize=2)
def _indexes(roadmap: Roadmap) -> dict[str, dict[str, set[str]]]:  # noqa: ARG001 - one for each
    """By filter and value, made when first asked for: each stakeholder asks all features, in every format."""
    return {}


_FIELDS = ("status", "confidence", "horizon", "type", "audience", "goals", "teams", "tags")


def _values(roadmap: Roadmap, feature: Feature, name: str) -> Iterable[str]:
    """What a feature has to say to one filter."""
    match name:
        case "status":
            # A built-in word takes every word of the site that means it
            return feature.status.word, feature.means.value
        case "confidence":
            return (feature.confidence or "",)
        case "horizon":
            return (horizon(feature, as_of=roadmap.as_of) or "",)
        case "type":
            return (feature.type,)
        case "audience":
            return roadmap.audience_of(feature)
        case "goals":
            return roadmap.goals_of(feature)
        case "teams":
            return feature.teams
        case "tags":
            return feature.tags
    return own_values(feature.own.get(name))


def in_words(roadmap: Roadmap, selection: Selection) -> str:
    """One sentence: what a feature must be to stand on the page."""
    _ = roadmap.words.gettext
    if selection.matches_nothing:
        return _("Nothing of what is selected here is shown on this site.")
    filters = tuple(_filters(roadmap, selection))
    if not filters:
        return _("Shown here: every feature.")
    return _("Shown here: %(filters)s.", filters="; ".join(filters))


def _filters(roadmap: Roadmap, selection: Selection) -> Iterator[str]:
    """`Planned or In progress`, `for Operators`: what is asked of a feature, a phrase each."""
    _, either = roadmap.words.gettext, roadmap.words.or_list
    if selection.status:
        yield either(_apart(roadmap.settings.words[word].title for word in selection.status))
    if selection.confidence:
        yield either(_(labels.CONFIDENCE[value]) for value in selection.confidence)
    if selection.horizon:
        yield either(_(labels.HORIZON[value]) for value in selection.horizon)
    if selection.type:
        yield either(_(labels.FEATURE_TYPE[value]) for value in selection.type)
    if selection.audience:
        yield _("for %(people)s", people=either(_apart(_titles(roadmap.audience, selection.audience))))
    if selection.goals:
        yield _("with the goal %(goals)s", goals=either(_apart(_titles(roadmap.goals, selection.goals))))
    if selection.teams:
        yield _("worked on by %(teams)s", teams=either(_apart(selection.teams)))
    if selection.tags:
        yield _("tagged %(tags)s", tags=either(_apart(selection.tags)))
    for name, written in selection.own.items():
        if values := own_values(written):
            own = roadmap.settings.fields.get(name)
            field = (own.title if own else None) or name
            yield _("%(field)s: %(values)s", field=field, values=either(_apart(values)))


def _titles(entries: Mapping[str, Entry], slugs: Iterable[str]) -> list[str]:
    return [entries[slug].title if slug in entries else labels.slug_in_words(slug) for slug in slugs]


def _apart(texts: Iterable[str]) -> list[str]:
    """Each in marks that keep its own direction of writing from the sentence around it (Unicode's `bdi`, UAX 9)."""
    return [f"\u2068{text}\u2069" for text in texts]
