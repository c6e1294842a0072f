"""What readers wait for is to be confirmed every so often, whole as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.diagnostics import Severity
from milepost.model.entry import Entry
from milepost.model.freshness.ask import Ask, again
from milepost.model.freshness.readings import readings
from milepost.model.freshness.signs import last_sign
from milepost.model.freshness.word import word_on_progress
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.goal import Goal
from milepost.model.roadmap import Roadmap

CODE = "stale-review"
_QUIET = ("info", "off")


def wants_confirmation(entry: Entry) -> bool:
    """Planned and in-progress features, and open goals."""
    return entry.is_under_way if isinstance(entry, Feature) else isinstance(entry, Goal) and entry.is_open


def confirmation(roadmap: Roadmap, entry: Entry) -> Ask | None:
    """Nothing where a reading or an update is due: that is asked for by itself, and confirms the entry as well."""
    if not wants_confirmation(entry) or any(_is_heard(roadmap, ask) for ask in _more_exact(roadmap, entry)):
        return None
    last = last_sign(entry, as_of=roadmap.as_of)
    return again(CODE, last.where, last.on, roadmap.settings.review) if last else Ask(CODE)


def _more_exact(roadmap: Roadmap, entry: Entry) -> Iterator[Ask]:
    if isinstance(entry, Goal):
        yield from readings(roadmap, entry)
    if isinstance(entry, Feature) and (word := word_on_progress(roadmap, entry)):
        yield word


def _is_heard(roadmap: Roadmap, ask: Ask) -> bool:
    """Due, and not made quiet in site.yml."""
    is_due = ask.severity(roadmap.as_of) in (Severity.WARNING, Severity.ERROR)
    return is_due and roadmap.settings.checks.get(ask.code) not in _QUIET
