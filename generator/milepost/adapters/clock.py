"""What day it is: the one place that asks."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The UTC day of SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else today in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    return datetime.now(tz=UTC).date()


def use_as_today(day: date) -> None:
    """Makes `day` today for this process and for MkDocs, which stamps its pages by the same variable."""
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
