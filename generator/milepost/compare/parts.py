"""How a part of an entry is called that has no name of its own: a link, a principle, a piece of evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from milepost.english import number
from milepost.model.entry import Evidence, Link
from milepost.model.kinds.feature import Impact
from milepost.model.kinds.vision import BuyIn, Principle


def called(part: Any) -> str:
    """What refers to another entry begins with that reference and a colon."""
    return _CALLED[type(part)](part)


def _impact(impact: Impact) -> str:
    before = "" if impact.from_ is None else f"{number(impact.from_)} → "
    return f"{impact.measure}: {before}{number(impact.to)}"


def _evidence(evidence: Evidence) -> str:
    count = "" if evidence.count is None else number(evidence.count)
    more = ", ".join(each for each in (count, evidence.from_, evidence.quote) if each)
    return f"{evidence.type} ({more})" if more else evidence.type


_CALLED: Mapping[type, Callable[[Any], str]] = {
    Link: lambda link: f"{link.title} ({link.url})",
    Principle: lambda principle: principle.title,
    BuyIn: lambda buy_in: f"{buy_in.stakeholder}: {buy_in.state}",
    Impact: _impact,
    Evidence: _evidence,
}
