"""The news of a roadmap: what changed and how it goes, in plain words, for whoever follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from milepost.addresses import address
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.prose import plain
from milepost.shown import record
from milepost.shown.events import Event, events, gone
from milepost.shown.labels import HEALTH
from milepost.shown.moves import Move
from milepost.shown.news import word
from milepost.shown.record import ChangeShown
from milepost.targets import named
from milepost.words import Words

MOST = 50
LONGEST = 50_000
"""Characters of a feed, after which no further piece of news begins: each goal and each reader has its own copy."""
_TITLE_LENGTH = 80  # of the words that stand for a title where nobody wrote one


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news, in plain text. `name` tells it from all others of the roadmap and never changes."""

    day: date
    name: str
    title: str
    text: str
    address: str
    by: str = ""


@dataclass(frozen=True, eq=False)
class _Dated:
    """What happened to an entry, not told before somebody asks, and then once: the oldest never is."""

    event: Event
    name: str
    roadmap: Roadmap

    @cached_property
    def item(self) -> Item:
        return _item(self.event, self.name, self.roadmap)


def items(roadmap: Roadmap, entries: Iterable[Entry], *, and_gone: bool = False) -> list[Item]:
    """The news of the entries up to today, the newest first, as many as a feed holds: one always, if there is any.

    `and_gone`: of what is not on the roadmap any more as well.
    """
    every = _by_entry(roadmap)
    found = [each for entry in entries for each in every[entry.kind, entry.slug]]
    found += _named(gone(roadmap), roadmap) if and_gone else ()
    found.sort(key=lambda each: (-each.event.day.toordinal(), each.name))
    return [*_as_many_as_fit(each.item for each in found[:MOST])]


def _as_many_as_fit(told: Iterable[Item]) -> Iterator[Item]:
    size = 0
    for item in told:
        yield item
        size += len(item.title) + len(item.text)
        if size >= LONGEST:
            return


@lru_cache(maxsize=1)
def _by_entry(roadmap: Roadmap) -> dict[tuple[str, str], tuple[_Dated, ...]]:
    """By kind and slug; kept, for the same news are told in many feeds."""
    return {(entry.kind, entry.slug): tuple(_named(events(roadmap, [entry]), roadmap)) for entry in roadmap}


def _named(found: Iterable[Event], roadmap: Roadmap) -> Iterator[_Dated]:
    """Told apart by day and by their place among those of one day: what is added later renames none of them."""
    seen: Counter[str] = Counter()
    for event in found:
        name = f"{address(event.entry)}{_sort(event)}/{event.day.isoformat()}"
        seen[name] += 1
        yield _Dated(event, f"{name}/{seen[name]}", roadmap)


def _sort(event: Event) -> str:
    if isinstance(event.what, Change):
        return "change"
    if isinstance(event.what, Update):
        return "update"
    return f"move/{event.what.difference.field}" if event.what else str(event.sort)


def _item(event: Event, name: str, roadmap: Roadmap) -> Item:
    if isinstance(event.what, Change):
        return _of_change(event, event.what, name, roadmap)
    if isinstance(event.what, Update):
        return _of_update(event, event.what, name, roadmap)
    if isinstance(event.what, Move):
        return _of_move(event, event.what, name, roadmap)
    told = word(roadmap.words, event)
    return Item(event.day, name, f"{event.entry.title}: {told}", event.entry.summary or told, _page(event))


def _page(event: Event) -> str:
    """Of the entry; what is gone has none any more, but stands among the changes."""
    return "changes/" if event.is_gone else address(event.entry)


def _of_move(event: Event, move: Move, name: str, roadmap: Roadmap) -> Item:
    told = _told(roadmap.words, record.moved(roadmap, event.entry, move))
    text = "\n".join(filter(None, (told, move.why)))
    return Item(event.day, name, f"{event.entry.title}: {told}", text, _page(event))


def _of_change(event: Event, change: Change, name: str, roadmap: Roadmap) -> Item:
    entry, words, because = event.entry, roadmap.words, ""
    shown = record.change(roadmap, entry, change)
    if shown.because:
        because = words.gettext("Because of: %(reasons)s", reasons=words.and_list(ref.title for ref in shown.because))
    title = _told(words, shown) or _brief(change.why)
    text = "\n".join(filter(None, (change.why, because)))
    return Item(event.day, name, f"{entry.title}: {title}", text, _page(event))


def _told(words: Words, shown: ChangeShown) -> str:
    """`Target moved from Q2 2027 to Q3 2027`; empty where the change is about no single field."""
    _, said = words.gettext, {"field": shown.field, "before": shown.from_, "after": shown.to}
    if not shown.field:
        return ""
    if shown.from_ and shown.to:
        moved = _("%(field)s moved from %(before)s to %(after)s", **said)
        return moved if shown.shift else _("%(field)s changed from %(before)s to %(after)s", **said)
    if shown.to:
        return _("%(field)s is now %(after)s", **said)
    if shown.from_:
        return _("%(field)s is no longer %(before)s", **said)
    return _("%(field)s changed", **said)


def _of_update(event: Event, update: Update, name: str, roadmap: Roadmap) -> Item:
    text = plain(update.text, resolve=lambda target: named(roadmap, target))
    title = roadmap.words.gettext(HEALTH[update.health]) if update.health else _brief(text)
    return Item(event.day, name, f"{event.entry.title}: {title}", text, _page(event), update.by or "")


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _TITLE_LENGTH else f"{line[: _TITLE_LENGTH - 1].rstrip()}…"
