"""A comparison as people would tell it: first the few sentences that matter, then every change under its heading.

The tool speaks English; what it quotes from content is kept apart, so that each format can show it as what it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milepost.account.folding import carried_by_releases, folded
from milepost.account.headline import headline
from milepost.account.lines import Line, line
from milepost.account.pieces import Quote, Sentence
from milepost.account.sections import SECTIONS
from milepost.account.sides import Sides
from milepost.account.unread import unread
from milepost.compare import Difference, What
from milepost.model.roadmap import Roadmap

__all__ = ["Account", "Line", "Quote", "Section", "Sentence", "tell"]


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """`notes` is what could not be compared, and stands before all else.

    `warnings` is what readers of a wider edition come to see: whoever reviews must have looked at it. `differences` are
    all of them, also those that go without saying beside others.
    """

    headline: tuple[Sentence, ...]
    warnings: tuple[Line, ...]
    sections: tuple[Section, ...]
    differences: tuple[Difference, ...]
    notes: tuple[Sentence, ...] = ()


def tell(
    differences: Iterable[Difference], old: Roadmap, new: Roadmap, *, notes: tuple[Sentence, ...] = ()
) -> Account:
    """Nothing but empty parts where nothing differs. `notes` are what else is to be said first."""
    found, sides = tuple(differences), Sides(old, new)
    told = folded(found)
    carried = carried_by_releases(told)
    with_others = {each for held in carried.values() for each in held}
    lines = {
        each: line(each, sides, carried=_titles(carried, each)) for each in told if each not in with_others
    }
    sections = (
        Section(heading, tuple(said for each, said in lines.items() if belongs(each)))
        for heading, belongs in SECTIONS.items()
    )
    return Account(
        headline(told, sides),
        tuple(said for each, said in lines.items() if each.what is What.SEEN),
        tuple(each for each in sections if each.lines),
        found,
        (*notes, *unread(old, new)),
    )


def _titles(carried: dict[tuple[str, tuple[str, ...]], tuple[Difference, ...]], of: Difference) -> tuple[str, ...]:
    """Of what moves with a release, each once."""
    if of.kind != "timeline" or of.field != "when":
        return ()
    return tuple(dict.fromkeys(each.title for each in carried.get((of.slug, of.editions), ())))
