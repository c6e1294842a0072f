"""The roadmap as the readers of one edition may see it. What comes after narrowing never had anything else.

`seen` is for checks: the edition's entries and fields with their places in the files, dates as exact as written.
`narrow` is for everything that is published: dates as exact as this edition tells them, and nothing that points back to
what was left out, no place in a file, no setting of other editions.
"""

from __future__ import annotations

from milepost.edition.narrow import narrow
from milepost.edition.seen import seen

__all__ = ["narrow", "seen"]
