"""What the fields of entries must know of the site to be read: its calendar, its words, its editions."""

from __future__ import annotations

from milepost.fields import Reading
from milepost.load.named_times import named_times
from milepost.load.names import Names
from milepost.load.site import SiteSays
from milepost.timeframe import Calendar
from milepost.vocabulary import Status


def reading_of(says: SiteSays, names: Names) -> Reading:
    # While site.yml does not say when the fiscal year starts, any fiscal value may be right
    calendar = Calendar(fiscal_year_starts=1) if "fiscal_year_starts" in says.doubtful else says.settings.calendar
    own_words = says.names("statuses")
    unclear = {word: Status.unknown(word) for word in own_words or () if word not in says.settings.words}
    return Reading(
        calendar=calendar,
        named=named_times(names, calendar),
        statuses=None if own_words is None else {**says.settings.words, **unclear},
        editions=says.names("editions"),
        own_fields=says.names("fields"),
    )
