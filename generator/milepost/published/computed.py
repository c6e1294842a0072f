"""What nobody writes and every reader wants: it stands under `computed` of an entry or of a part of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic import BaseModel

from milepost.addresses import address
from milepost.model.entry import Entry, Measure
from milepost.model.horizon import horizon
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.kinds.vision import Vision
from milepost.model.progress import progress, score
from milepost.model.roadmap import Roadmap
from milepost.published.leaves import Data, Schema, number

_DECIMALS = 4  # of shares: more would only be noise of the division


class Computed(NamedTuple):
    """One name under `computed` of everything of type `of`."""

    of: type[BaseModel]
    name: str
    schema: Schema
    value: Callable[[Any, Roadmap], Data]


def _share(value: float | None) -> Data:
    return None if value is None else number(round(value, _DECIMALS))


_ADDRESS = {"type": "string", "description": "Of its page, from the folder that this file stands in."}
_HORIZON = {"enum": ["now", "next", "later", None], "description": "Null for what has shipped or is stopped."}
_PROGRESS = {"type": ["number", "null"], "minimum": 0, "maximum": 1, "description": "The way done, from 0 to 1."}
COMPUTED = (
    Computed(Entry, "address", _ADDRESS, lambda entry, _: address(entry)),
    Computed(Feature, "horizon", _HORIZON, lambda feature, roadmap: horizon(feature, as_of=roadmap.as_of)),
    Computed(Goal, "score", _PROGRESS, lambda goal, roadmap: _score(goal, roadmap)),
    Computed(Vision, "score", _PROGRESS, lambda vision, roadmap: _score(vision, roadmap)),
    Computed(Measure, "progress", _PROGRESS, lambda measure, roadmap: _share(progress(measure, as_of=roadmap.as_of))),
)


def _score(entry: Goal | Vision, roadmap: Roadmap) -> Data:
    return _share(score(entry.measures.values(), as_of=roadmap.as_of))
