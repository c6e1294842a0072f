"""The values: a timeframe, its precision, the calendar that fiscal years need, and what a mistake looks like."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple

TIMELINE = "timeline:"


class Precision(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Timeframe:
    """A closed interval of days. `earliest` or `latest` is None where that end is open, both where nothing is known."""

    text: str
    """The canonical form: `2027-Q1`, `FY2027-Q1`, `../2027-06`, `tbd`, `timeline:release-2`."""
    earliest: date | None
    latest: date | None
    precision: Precision
    of: str = ""
    """The slug of the timeline entry that it came from."""
    written: str = field(default="", compare=False)
    """What was written, where that is not the canonical form."""
    resolved: str = field(default="", compare=False)
    """The canonical form that the timeline entry stands for; nothing where `text` says it already."""

    def __str__(self) -> str:
        return self.text

    @property
    def dates(self) -> str:
        """The canonical form without a reference: that of the timeline entry, empty where it cannot be found."""
        return self.resolved if self.text.startswith(TIMELINE) else self.text

    @property
    def is_known(self) -> bool:
        return self.precision is not Precision.UNKNOWN

    @property
    def is_day(self) -> bool:
        return self.precision is Precision.DAY

    @property
    def is_open(self) -> bool:
        return self.is_known and (self.earliest is None or self.latest is None)

    @property
    def is_fiscal(self) -> bool:
        return "FY" in self.dates


TBD = Timeframe("tbd", None, None, Precision.UNKNOWN)


class Calendar(NamedTuple):
    """What a fiscal year is. One that starts in January is the calendar year, whatever it is named after."""

    fiscal_year_starts: int | None = None
    """A month, 1 to 12; None where the site has not said."""
    fiscal_year_named_after: Literal["start", "end"] = "end"


NO_FISCAL_YEAR = Calendar()


class TimeframeError(ValueError):
    """The text is no timeframe: `message` says what is wrong, `help` what could be written instead."""

    def __init__(self, message: str, help: str) -> None:  # noqa: A002 - the name that diagnostics use
        super().__init__(message)
        self.message = message
        self.help = help
