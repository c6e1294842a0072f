"""Where a team has begun to tell how it goes, readers take silence for standstill."""

from __future__ import annotations

from milepost.model.freshness.ask import Ask, again
from milepost.model.freshness.signs import newest, words
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.vocabulary import Meaning

CODE = "stale-progress"


def word_on_progress(roadmap: Roadmap, feature: Feature) -> Ask | None:
    """Of a feature in progress with updates: another update, or a change. That all still holds is no news of it.

    Where nobody has written updates, a confirmation is enough.
    """
    if feature.means is not Meaning.IN_PROGRESS or not feature.updates:
        return None
    last = newest(words(feature), as_of=roadmap.as_of)
    return again(CODE, last.where, last.on, roadmap.settings.review) if last else None
