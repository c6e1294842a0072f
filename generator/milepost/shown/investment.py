"""Where the work goes: the effort of what is still to be done, by goal, type and team.

An effort is a number of person-weeks or a size. Sizes are no time; they are counted as multiples of the smallest, each
twice the one before, and where both occur the smallest counts as one person-week. The page says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from milepost.addresses import address_of
from milepost.model.kinds.feature import SIZES, Feature
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.effort import effort
from milepost.shown.refs import Ref
from milepost.shown.title_order import in_order
from milepost.words import N_, Words

ENOUGH = 3
"""Features with an effort below which a mix says nothing."""
ROWS = 6
"""Shares that are named; what is less is added up."""
WEIGHT = {size: 2.0**place for place, size in enumerate(SIZES)}



@dataclass(frozen=True, slots=True)
class Share:
    """`step` is how long its bar is in twentieths of the longest, times five; `weeks` is empty where sizes occur."""

    ref: Ref
    percent: int
    step: int
    weeks: str


@dataclass(frozen=True, slots=True)
class Split:
    """The whole effort once, cut one way: `title` is by what, `heading` what the shares are."""

    name: str
    title: str
    heading: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Investment:
    """`total` is in person-weeks, empty where sizes occur. `notes` say how it was counted."""

    splits: tuple[Split, ...]
    total: str
    notes: tuple[str, ...]


Keys = Callable[[Feature], Iterable[Ref]]


def investment(roadmap: Roadmap) -> Investment | None:
    """None where too little is known, or where it all goes to one place."""
    open_ones = [feature for feature in roadmap.features.values() if not feature.is_over]
    themes = {feature.slug for feature in open_ones if _is_told_by_its_parts(roadmap, feature)}
    counted = [feature for feature in open_ones if feature.slug not in themes]
    known = [feature for feature in counted if feature.effort is not None]
    total = sum(_weight(feature) for feature in known)
    if len(known) < ENOUGH or not total:
        return None
    in_weeks = not any(isinstance(feature.effort, str) for feature in known)
    splits = tuple(split for split in _splits(roadmap, known, in_weeks=in_weeks) if len(split.shares) > 1)
    if not splits:
        return None
    return Investment(
        splits,
        effort(roadmap.words, total) if in_weeks else "",
        tuple(_notes(roadmap.words, known, of=len(counted), themes=bool(themes))),
    )


def _is_told_by_its_parts(roadmap: Roadmap, feature: Feature) -> bool:
    """Its own effort would count them twice. A part that is shipped is work that is done."""
    return any(part.effort is not None for part in roadmap.parts.get(feature.slug, ()))


def _weight(feature: Feature) -> float:
    """Person-weeks, or how many of the smallest size."""
    written = feature.effort or 0.0
    return WEIGHT[written] if isinstance(written, str) else written


def _splits(roadmap: Roadmap, features: list[Feature], *, in_weeks: bool) -> Iterator[Split]:
    _ = roadmap.words.gettext

    def goals(feature: Feature) -> Iterable[Ref]:
        found = (roadmap.goals[slug] for slug in roadmap.goals_of(feature) if slug in roadmap.goals)
        return [Ref(goal.title, address_of("goal", goal.slug)) for goal in found]

    def types(feature: Feature) -> Iterable[Ref]:
        return [Ref(_(labels.FEATURE_TYPE[feature.type]), "")]

    def teams(feature: Feature) -> Iterable[Ref]:
        return [Ref(team, "") for team in dict.fromkeys(feature.teams)]

    cuts: tuple[tuple[str, str, str, Keys, str], ...] = (
        ("goal", _("By goal"), _("Goal"), goals, _("Without a goal")),
        ("type", _("By type"), _("Type"), types, ""),
        ("team", _("By team"), _("Team"), teams, _("Without a team")),
    )
    for name, title, heading, keys, without in cuts:
        amounts = _amounts(features, keys, Ref(without, ""))
        yield Split(name, title, heading, tuple(_shares(roadmap.words, amounts, Ref(without, ""), in_weeks=in_weeks)))


def _amounts(features: list[Feature], keys: Keys, without: Ref) -> dict[Ref, float]:
    """A feature that has several of them is counted in equal parts."""
    amounts: dict[Ref, float] = {}
    for feature in features:
        found = list(keys(feature)) or [without]
        for key in found:
            amounts[key] = amounts.get(key, 0.0) + _weight(feature) / len(found)
    return amounts


def _shares(words: Words, amounts: dict[Ref, float], without: Ref, *, in_weeks: bool) -> Iterator[Share]:
    """The largest first, then the others together, and last what belongs to none."""
    named = [each for each in amounts.items() if each[0] != without]
    named.sort(key=lambda each: (-each[1], in_order(each[0].title)))
    shown, rest = (named, []) if len(named) <= ROWS else (named[: ROWS - 1], named[ROWS - 1 :])
    if rest:
        others = words.ngettext("%(num)s other", "%(num)s others", len(rest))
        shown = [*shown, (Ref(others, ""), sum(amount for _, amount in rest))]
    if without in amounts:
        shown = [*shown, (without, amounts[without])]
    total, longest = sum(amounts.values()), max(amount for _, amount in shown)
    for key, amount in shown:
        step = max(5, round(amount / longest * 20) * 5) if amount else 0
        weeks = words.number(round(amount, 1)) if in_weeks else ""
        yield Share(key, round(amount / total * 100), step, weeks)


def _notes(words: Words, known: list[Feature], *, of: int, themes: bool) -> Iterator[str]:
    yield words.ngettext(
        "%(known)s of %(num)s feature that is not done yet has an effort.",
        "%(known)s of %(num)s features that are not done yet have an effort.",
        of,
        known=words.number(len(known)),
    )
    if any(isinstance(feature.effort, str) for feature in known):
        both = any(not isinstance(feature.effort, str) for feature in known)
        yield words.gettext(_SIZES_AND_WEEKS if both else _SIZES)
    if themes:
        yield words.gettext(N_("A theme whose parts have an effort is counted by its parts."))


_SIZES = N_("Sizes are counted as XS 1, S 2, M 4, L 8 and XL 16, so these are proportions and not weeks.")
_SIZES_AND_WEEKS = N_(
    "Some efforts are person-weeks and some are sizes, counted as XS 1, S 2, M 4, L 8 and XL 16 person-weeks."
)
