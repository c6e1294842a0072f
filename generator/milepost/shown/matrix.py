"""What is worth how much, for how much work: value upwards, effort to the right. Numbers only, no markup.

A number of person-weeks and a size are two scales: neither can be told in the other, so each has a picture of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from milepost.model.kinds.feature import SIZES, Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import pills
from milepost.shown.dots import HIGHEST, LOWEST, Dot, dots, height
from milepost.shown.effort import effort
from milepost.shown.effort_scale import Scale, Tick, of_sizes, of_weeks
from milepost.shown.pills import Pill
from milepost.shown.refs import Ref, ref
from milepost.shown.title_order import in_order


@dataclass(frozen=True, slots=True)
class Weighed:
    """One feature, by the number that its dot has."""

    number: int
    ref: Ref
    status: Pill
    value: str
    effort: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Coordinates of an image of WIDTH × HEIGHT, y downwards. `rows` are all that is drawn, the most worth first."""

    name: str
    axis: str
    columns: tuple[Tick, ...]
    lines: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    rows: tuple[Weighed, ...]


def matrices(roadmap: Roadmap) -> tuple[Matrix, ...]:
    """Of what is still to be decided or done, and says both. Nothing where there are no two to be compared."""
    open_ = [feature for feature in roadmap.features.values() if feature.value and not feature.is_over]
    sized = [feature for feature in open_ if feature.effort in SIZES]
    counted = [feature for feature in open_ if feature.effort is not None and feature.effort not in SIZES]
    if len(sized) + len(counted) < 2:
        return ()
    return tuple(_matrices(roadmap, sized, counted))


def _matrices(roadmap: Roadmap, sized: Sequence[Feature], counted: Sequence[Feature]) -> Iterator[Matrix]:
    _ = roadmap.words.gettext
    if counted:
        axis = _("Effort in person-weeks")
        yield _matrix(roadmap, "weeks", axis, of_weeks(roadmap.words, counted), counted, first=1)
    if sized:
        yield _matrix(roadmap, "sizes", _("Effort by size"), of_sizes(), sized, first=len(counted) + 1)


def _matrix(roadmap: Roadmap, name: str, axis: str, scale: Scale, features: Iterable[Feature], *, first: int) -> Matrix:
    ranked = sorted(features, key=lambda each: (-(each.value or 0), scale.place(each), in_order(each.title)))
    places = [(feature.value or 0, scale.place(feature)) for feature in ranked]
    return Matrix(
        name,
        axis,
        scale.ticks,
        tuple(Tick(height(value), roadmap.words.number(value)) for value in range(LOWEST, HIGHEST + 1)),
        tuple(dots(places, first=first)),
        tuple(_weighed(roadmap, feature, number) for number, feature in enumerate(ranked, first)),
    )


def _weighed(roadmap: Roadmap, feature: Feature, number: int) -> Weighed:
    words, status = roadmap.words, pills.of_status(feature.status)
    return Weighed(number, ref(feature), status, words.number(feature.value or 0), effort(words, feature.effort))
