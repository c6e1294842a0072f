"""What `milepost list` shows of the entries of each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from milepost.model.entry import Entry
from milepost.model.horizon import horizon
from milepost.model.kinds.audience import Audience
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.stakeholder import Stakeholder
from milepost.model.kinds.timeline import Milestone
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe

Cell: TypeAlias = Callable[[Roadmap, Entry], str]


def _of(model: type, cell: Callable[..., str]) -> Cell:
    def written(roadmap: Roadmap, entry: Entry) -> str:
        assert isinstance(entry, model)
        return cell(roadmap, entry)

    return written


def _when(timeframe: Timeframe | None) -> str:
    return timeframe.text if timeframe else ""


_NAMES: dict[str, Cell] = {"slug": lambda _, entry: entry.slug, "title": lambda _, entry: entry.title}

ANY: Mapping[str, Cell] = {"kind": lambda _, entry: entry.kind, **_NAMES}
_COLUMNS: Mapping[str, Mapping[str, Cell]] = {
    "goal": {
        **_NAMES,
        "level": _of(Goal, lambda _, goal: goal.level),
        "period": _of(Goal, lambda _, goal: _when(goal.period)),
        "outcome": _of(Goal, lambda _, goal: goal.outcome or ""),
    },
    "audience": {
        **_NAMES,
        "type": _of(Audience, lambda _, audience: audience.type),
        "needs": _of(Audience, lambda _, audience: ", ".join(audience.needs)),
    },
    "feature": {
        **_NAMES,
        "status": _of(Feature, lambda _, feature: feature.status.word),
        "horizon": _of(Feature, lambda roadmap, feature: horizon(feature, as_of=roadmap.as_of) or ""),
        "target": _of(Feature, lambda _, feature: _when(feature.due)),
        "confidence": _of(Feature, lambda _, feature: feature.confidence or ""),
        "goals": _of(Feature, lambda roadmap, feature: ", ".join(roadmap.goals_of(feature))),
    },
    "timeline": {
        **_NAMES,
        "type": _of(Milestone, lambda _, milestone: milestone.type),
        "when": _of(Milestone, lambda _, milestone: _when(milestone.when)),
        "reached": _of(Milestone, lambda _, milestone: _when(milestone.reached)),
    },
    "stakeholder": {
        **_NAMES,
        "question": _of(Stakeholder, lambda _, stakeholder: stakeholder.question or ""),
    },
}


def columns_of(kind: str) -> Mapping[str, Cell]:
    return _COLUMNS.get(kind, _NAMES)
