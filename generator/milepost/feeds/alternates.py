"""What the head of a page names for programs that follow it: feeds and a calendar (HTML, link type `alternate`)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from milepost.feeds.followed import FOLLOWED, place, title
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap

ATOM, CALENDAR = "application/atom+xml", "text/calendar"
# By the name of the file
_FORMATS = {
    "feed.xml": ("Atom", ATOM),
    "feed.json": ("JSON Feed", "application/feed+json"),
    "roadmap.ics": ("iCalendar", CALENDAR),
}


@dataclass(frozen=True, slots=True)
class Alternate:
    """`about` is the title of what it is about, `format` what people call its format, `type` its media type.

    `path` is an address like that of any file of the site.
    """

    about: str
    format: str
    type: str
    path: str

    @property
    def title(self) -> str:
        return f"{self.about} ({self.format})"


def alternates(roadmap: Roadmap, files: Container[str], about: Entry | None = None) -> tuple[Alternate, ...]:
    """Those of the entry first, which a program offers first, then those of the whole site; only files there are."""
    subjects = (about, None) if isinstance(about, FOLLOWED) else (None,)
    return tuple(
        Alternate(title(roadmap, subject), format_, type_, path)
        for subject in subjects
        for file, (format_, type_) in _FORMATS.items()
        if (path := f"{place(subject)}{file}") in files
    )
