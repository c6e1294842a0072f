"""What nobody has confirmed, measured, told of or looked at again for too long, in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from milepost.model.entry import Entry
from milepost.model.freshness import Ask, look_again, readings, word_on_progress
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap
from milepost.shown.confirmed import confirmed
from milepost.shown.dates import when
from milepost.shown.pills import Pill

_LOOK = "unconfirmed"


def unconfirmed(roadmap: Roadmap, entry: Entry) -> Iterator[Pill]:
    """What would help most, said once: a reading and an update confirm the entry as well."""
    _ = roadmap.words.gettext
    word = word_on_progress(roadmap, entry) if isinstance(entry, Feature) else None
    said = confirmed(roadmap, entry)
    if isinstance(entry, Goal) and (unread := _oldest(roadmap, readings(roadmap, entry))):
        yield Pill(_LOOK, _("Not measured since %(day)s", day=roadmap.words.day(unread)))
    elif silent := _oldest(roadmap, [word] if word else []):
        yield Pill(_LOOK, _("No news since %(day)s", day=roadmap.words.day(silent)))
    elif said and said.is_due:
        yield Pill(_LOOK, _("Not confirmed since %(day)s", day=said.on.words))


def not_looked_at(roadmap: Roadmap, entry: Entry) -> Iterator[Pill]:
    """What is paused or not done, and was to be looked at again before today."""
    ask = look_again(roadmap, entry) if isinstance(entry, Feature) else None
    if isinstance(entry, Feature) and entry.revisit and ask and ask.severity(roadmap.as_of):
        day = when(roadmap, entry.revisit).words
        yield Pill(_LOOK, roadmap.words.gettext("To be looked at again: %(date)s", date=day))


def _oldest(roadmap: Roadmap, asks: Iterable[Ask]) -> date | None:
    """Of what was said once and is due again."""
    return min((ask.since for ask in asks if ask.since and ask.severity(roadmap.as_of)), default=None)
