"""Why we believe it, in words: `12 interviews`, a quote, who said it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from milepost.model.entry import Evidence
from milepost.model.roadmap import Roadmap
from milepost.shown.dates import When, maybe
from milepost.words import N_, NN_, Words

_ALONE = {
    "interview": N_("Interview"),
    "survey": N_("Survey"),
    "ticket": N_("Ticket"),
    "request": N_("Request"),
    "metric": N_("Measurement"),
    "deal": N_("Deal"),
    "other": N_("Other"),
}
_COUNTED = {
    "interview": NN_("%(num)s interview", "%(num)s interviews"),
    "survey": NN_("%(num)s survey answer", "%(num)s survey answers"),
    "ticket": NN_("%(num)s ticket", "%(num)s tickets"),
    "request": NN_("%(num)s request", "%(num)s requests"),
    "metric": NN_("%(num)s measurement", "%(num)s measurements"),
    "deal": NN_("%(num)s deal", "%(num)s deals"),
    "other": NN_("%(num)s source", "%(num)s sources"),
}


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
    return EvidenceShown(
        _what(roadmap.words, item), maybe(roadmap, item.on), item.quote or "", item.url or "", item.from_ or ""
    )


def _what(words: Words, item: Evidence) -> str:
    if item.count is None:
        return words.gettext(_ALONE[item.type])
    return words.ngettext(*_COUNTED[item.type], item.count)
