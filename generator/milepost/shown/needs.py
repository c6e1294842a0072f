"""Which features serve a need."""

from __future__ import annotations

from milepost.model.kinds.audience import Audience
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.vocabulary import Meaning


def serving(roadmap: Roadmap, audience: Audience, need: str) -> tuple[Feature, ...]:
    """Those that are not given up: a need that only they serve is one that nothing serves."""
    named = roadmap.features_of_need.get(f"{audience.slug}/{need}", ())
    return tuple(feature for feature in named if feature.means is not Meaning.NOT_DOING)
