"""One thing that an entry asks of its people, and how long they have for it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from milepost.diagnostics import Severity
from milepost.settings import Review
from milepost.source.yaml import Loc


class Ask(NamedTuple):
    """`code` is of the check that says so, `where` the place of what grows old, `()` for the entry as a whole.

    `since` is the day of what was last said, None where nothing ever was. It is due once the day `by` is over, and no
    longer excused once `grace_ends` is. `name` is the measure's.
    """

    code: str
    where: Loc = ()
    since: date | None = None
    by: date | None = None
    grace_ends: date | None = None
    name: str = ""

    def severity(self, as_of: date) -> Severity | None:
        """A warning when it is due, an error after the grace; what was never said at all is only noted."""
        if self.by is None:
            return Severity.INFO
        if as_of <= self.by:
            return None
        return Severity.ERROR if self.grace_ends and as_of > self.grace_ends else Severity.WARNING


def again(code: str, where: Loc, since: date, review: Review, name: str = "") -> Ask:
    """Of what is to be said anew every so often."""
    by = review.every.after(since)
    return Ask(code, where, since, by, review.grace.after(by), name)


def kept(code: str, where: Loc, by: date, review: Review) -> Ask:
    """Of a day of one's own that is to be kept."""
    return Ask(code, where, by, by, review.grace.after(by))
