"""What the head of a page names for programs that follow it: feeds and a calendar (HTML, link type `alternate`)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from milepost.feeds.followed import FOLLOWED, place, title
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap

ATOM, CALENDAR = "application/atom+xml", "text/calendar"
# By the name of the file: its type, and what people call its format
_FORMATS = {
    "feed.xml": (ATOM, "Atom"),
    "feed.json": ("application/feed+json", "JSON Feed"),
    "roadmap.ics": (CALENDAR, "iCalendar"),
}


@dataclass(frozen=True, slots=True)
class Alternate:
    """`type` is a media type, `path` an address like that of any file of the site."""

    type: str
    title: str
    path: str


def alternates(roadmap: Roadmap, files: Container[str], about: Entry | None = None) -> tuple[Alternate, ...]:
    """Those of the entry first, which a program offers first, then those of the whole site; only files there are."""
    subjects = (about, None) if isinstance(about, FOLLOWED) else (None,)
    return tuple(
        Alternate(type_, f"{title(roadmap, subject)} ({name})", path)
        for subject in subjects
        for file, (type_, name) in _FORMATS.items()
        if (path := f"{place(subject)}{file}") in files
    )
