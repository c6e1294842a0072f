"""What a sentence of the headline is about: a few entries by their titles, of more their number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from milepost.account.pieces import Sentence, listed, title
from milepost.compare import Difference
from milepost.english import and_list, count

NAMED = 2
_NOUNS = {
    "feature": ("feature", "features"),
    "goal": ("goal", "goals"),
    "audience": ("audience", "audiences"),
    "timeline": ("release or milestone", "releases and milestones"),
    "stakeholder": ("stakeholder page", "stakeholder pages"),
    "vision": ("vision", "visions"),
    "site": ("edition", "editions"),
    "settings": ("site", "sites"),
}


def once(found: Sequence[Difference]) -> list[Difference]:
    """Of each entry the first: what it tells to other readers is the same news."""
    return list({(each.kind, each.slug): each for each in reversed(found)}.values())[::-1]


def subjects(found: Sequence[Difference], adjective: str = "") -> Sentence:
    """`Dark mode`, or `3 features and 1 goal`; with `committed` 3 committed features."""
    entries = once(found)
    if len(entries) <= NAMED:
        first = (f"{adjective} ",) if adjective else ()
        return (*first, *listed(tuple(title(each.title) for each in entries), at_most=NAMED))
    kinds = dict.fromkeys(each.kind for each in entries)
    numbers = ((sum(1 for each in entries if each.kind == kind), kind) for kind in kinds)
    told = (count(number, *_nouns(kind, adjective)) for number, kind in numbers)
    return (and_list(told),)


def counted(found: Sequence[Difference], one: str, many: str) -> Iterator[Sentence]:
    if found:
        yield (*subjects(found), " ", one if len(once(found)) == 1 else many)


def _nouns(kind: str, adjective: str) -> tuple[str, str]:
    one, many = _NOUNS.get(kind, (kind, f"{kind}s"))
    return (f"{adjective} {one}", f"{adjective} {many}") if adjective else (one, many)
