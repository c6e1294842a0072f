"""What `timeline:slug` means: the timeframe of that entry, the day it was reached once there is one."""

from __future__ import annotations

import re
from collections.abc import Callable

from milepost.load.names import Names
from milepost.timeframe import Calendar, Timeframe, TimeframeError, parse_day, parse_timeframe

_NAMED = re.compile(r"\s*timeline:\s*([^/]*[^/\s])\s*")


def named_in(text: str) -> str:
    """The slug of the timeline entry whose time `text` is; nothing for a time of its own."""
    match = _NAMED.fullmatch(text)
    return " ".join(match[1].split()) if match else ""


def named_times(names: Names, calendar: Calendar) -> Callable[[str], Timeframe | None]:
    """By slug. None for an entry whose own date is missing, mistaken or leads in a circle: others report that."""
    known: dict[str, Timeframe | None] = {}

    def named(slug: str) -> Timeframe | None:
        slug = names.aliases.get(("timeline", slug), slug)
        for each in reversed(_chain(slug, names, known)):
            known[each] = _own_time(each, names, calendar, known)
        return known.get(slug)

    return named


def _chain(slug: str, names: Names, known: dict[str, Timeframe | None]) -> list[str]:
    """The entry and those whose times it is said by, as far as not known yet; a circle ends where it closes."""
    chain: dict[str, None] = {}  # as a set that keeps its order
    while slug not in known and slug not in chain and ("timeline", slug) in names.sources:
        chain[slug] = None
        named = named_in(_written(slug, names))
        if not named:
            break
        slug = names.aliases.get(("timeline", named), named)
    return list(chain)


def _written(slug: str, names: Names) -> str:
    data = names.sources["timeline", slug].data
    written = data.get("reached") or data.get("when")
    return written if isinstance(written, str) else ""


def _own_time(slug: str, names: Names, calendar: Calendar, known: dict[str, Timeframe | None]) -> Timeframe | None:
    text = _written(slug, names)
    is_reached = bool(names.sources["timeline", slug].data.get("reached"))
    try:
        return parse_day(text) if is_reached else parse_timeframe(text, calendar, known.get)
    except TimeframeError:
        return None
