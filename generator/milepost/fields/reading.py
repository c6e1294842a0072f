"""What the value of a field may depend on beyond its own text."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from milepost.timeframe import Calendar, Timeframe
from milepost.vocabulary import Status


class Reading(NamedTuple):
    """What the value of a field may depend on beyond its own text. Handed to pydantic as its context."""

    calendar: Calendar = Calendar()
    named: Callable[[str], Timeframe | None] = lambda _slug: None
    # None where site.yml is broken: then any word may be right
    statuses: Mapping[str, Status] | None = None
    editions: tuple[str, ...] | None = ()
    own_fields: tuple[str, ...] | None = ()
