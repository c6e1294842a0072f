"""Why we believe it, in words: `12 interviews`, a quote, who said it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milepost import words
from milepost.model.entry import Evidence
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, maybe

_NOUNS = {
    "interview": ("interview", "interviews"),
    "ticket": ("ticket", "tickets"),
    "request": ("request", "requests"),
    "deal": ("deal", "deals"),
    "survey": ("survey answer", "survey answers"),
    "metric": ("measurement", "measurements"),
    "other": ("source", "sources"),
}
_ALONE = {"survey": "Survey", "metric": "Measurement", "other": "Other"}


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    what: str
    on: When | None
    quote: str
    url: str
    from_: str


def evidence(roadmap: Roadmap, items: Iterable[Evidence]) -> tuple[EvidenceShown, ...]:
    return tuple(_shown(roadmap, item) for item in items)


def _shown(roadmap: Roadmap, item: Evidence) -> EvidenceShown:
    return EvidenceShown(_what(item), maybe(roadmap, item.on), item.quote or "", item.url or "", item.from_ or "")


def _what(item: Evidence) -> str:
    if item.count is None:
        return _ALONE.get(item.type, item.type.capitalize())
    return words.count(item.count, *_NOUNS[item.type])
