"""A comparison as people would tell it: first the few sentences that matter, then every change under its heading.

The tool speaks English; what it quotes from content is kept apart, so that each format can show it as what it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milepost.account.folding import folded
from milepost.account.headline import headline
from milepost.account.lines import Line, line
from milepost.account.pieces import Quote, Sentence
from milepost.account.sections import SECTIONS
from milepost.compare import Difference, What
from milepost.model.roadmap import Roadmap

__all__ = ["Account", "Line", "Quote", "Section", "Sentence", "tell"]


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """`warnings` is what readers of a wider edition come to see: whoever reviews must have looked at it.

    `differences` are all of them, also those that go without saying beside others.
    """

    headline: tuple[Sentence, ...]
    warnings: tuple[Line, ...]
    sections: tuple[Section, ...]
    differences: tuple[Difference, ...]


def tell(differences: Iterable[Difference], old: Roadmap, new: Roadmap) -> Account:
    """Nothing but empty parts where nothing differs."""
    found = tuple(differences)
    told = folded(found)
    seen = tuple(line(each, old, new) for each in told if each.what is What.SEEN)
    sections = (
        Section(heading, tuple(line(each, old, new) for each in told if belongs(each)))
        for heading, belongs in SECTIONS.items()
    )
    return Account(headline(found, new), seen, tuple(each for each in sections if each.lines), found)
