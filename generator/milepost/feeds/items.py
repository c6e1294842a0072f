"""The news of a roadmap: what changed and how it goes, in plain words, for whoever follows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from milepost.addresses import address
from milepost.feeds.followed import followed
from milepost.feeds.names import first_address
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.prose import plain
from milepost.shown import record
from milepost.shown.brief import brief
from milepost.shown.deliveries import Delivery
from milepost.shown.events import Event, events, gone
from milepost.shown.labels import HEALTH
from milepost.shown.moves import Move
from milepost.shown.news import word
from milepost.targets import named

MOST = 50
LONGEST = 50_000
"""Characters of a feed, after which no further piece of news begins: each goal and each reader has its own copy."""


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


def has_news(roadmap: Roadmap, about: Entry | None) -> bool:
    """Whether the feed of an entry's page, or of the whole site, would hold any: looks no further than the first."""
    if any(True for _ in events(roadmap, followed(roadmap, about))):
        return True
    return about is None and any(True for _ in gone(roadmap))


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
    for event in found:
        yield _Dated(event, f"{first_address(roadmap, event.entry)}{event.name}", roadmap)


def _item(event: Event, name: str, roadmap: Roadmap) -> Item:
    what = event.what
    if isinstance(what, Update):
        return _of_update(event, what, name, roadmap)
    if isinstance(what, Change | Move):
        return _of_change(event, what, name, roadmap)
    told = word(roadmap.words, event)
    text = what.why if isinstance(what, Delivery) and what.why else event.entry.summary or told
    return Item(event.day, name, f"{event.entry.title}: {told}", text, _page(event))


def _page(event: Event) -> str:
    """Of the entry; what is gone has none any more, but stands among the changes."""
    return "changes/" if event.is_gone else address(event.entry)


def _of_change(event: Event, what: Change | Move, name: str, roadmap: Roadmap) -> Item:
    entry, words, because = event.entry, roadmap.words, ""
    shown = record.told(roadmap, entry, what)
    if shown.because:
        because = words.gettext("Because of: %(reasons)s", reasons=words.and_list(ref.title for ref in shown.because))
    told = shown.sentence(words)
    text = "\n".join(filter(None, (told if isinstance(what, Move) else "", shown.why, because)))
    return Item(event.day, name, f"{entry.title}: {told or brief(shown.why)}", text, _page(event))


def _of_update(event: Event, update: Update, name: str, roadmap: Roadmap) -> Item:
    text = plain(update.text, resolve=lambda target: named(roadmap, target), top=4)
    title = roadmap.words.gettext(HEALTH[update.health]) if update.health else brief(text)
    return Item(event.day, name, f"{event.entry.title}: {title}", text, _page(event), update.by or "")
