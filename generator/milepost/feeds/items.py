"""The news of a roadmap: what changed and how it goes, in plain words, for whoever follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from milepost.addresses import address
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.prose import plain
from milepost.shown import record
from milepost.shown.events import Event, events
from milepost.shown.labels import HEALTH
from milepost.shown.moves import Move
from milepost.shown.news import word
from milepost.shown.record import ChangeShown
from milepost.targets import named
from milepost.words import Words

MOST = 50
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


def items(roadmap: Roadmap, entries: Iterable[Entry]) -> list[Item]:
    """Every piece of news of the entries up to today, the newest first, as many as a feed holds."""
    found = [(event, name) for entry in entries for event, name in _named(events(roadmap, [entry]))]
    found.sort(key=lambda each: (-each[0].day.toordinal(), each[1]))
    return [_item(event, name, roadmap) for event, name in found[:MOST]]


def _named(found: Iterable[Event]) -> Iterator[tuple[Event, str]]:
    """Told apart by day and by their place among those of one day: what is added later renames none of them."""
    seen: Counter[str] = Counter()
    for event in found:
        name = f"{address(event.entry)}{_sort(event)}/{event.day.isoformat()}"
        seen[name] += 1
        yield event, f"{name}/{seen[name]}"


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
    title = f"{event.entry.title}: {word(roadmap.words, event)}"
    return Item(event.day, name, title, event.entry.summary or "", address(event.entry))


def _of_move(event: Event, move: Move, name: str, roadmap: Roadmap) -> Item:
    told = _told(roadmap.words, record.moved(roadmap, event.entry, move))
    text = "\n".join(filter(None, (told, move.why)))
    return Item(event.day, name, f"{event.entry.title}: {told}", text, address(event.entry))


def _of_change(event: Event, change: Change, name: str, roadmap: Roadmap) -> Item:
    entry, words, because = event.entry, roadmap.words, ""
    shown = record.change(roadmap, entry, change)
    if shown.because:
        because = words.gettext("Because of: %(reasons)s", reasons=words.and_list(ref.title for ref in shown.because))
    title = _told(words, shown) or _brief(change.why)
    text = "\n".join(filter(None, (change.why, because)))
    return Item(event.day, name, f"{entry.title}: {title}", text, address(entry))


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
    return Item(event.day, name, f"{event.entry.title}: {title}", text, address(event.entry), update.by or "")


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _TITLE_LENGTH else f"{line[: _TITLE_LENGTH - 1].rstrip()}…"
