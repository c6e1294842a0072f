"""feed.xml: what changed and how it goes, for feed readers (RFC 4287)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from milepost.addresses import address
from milepost.exporters import Exporter
from milepost.identity import absolute, tag
from milepost.model.entry import Change, Entry, Update
from milepost.model.roadmap import Roadmap
from milepost.prose import plain
from milepost.settings import Settings
from milepost.shown import record
from milepost.shown.labels import HEALTH
from milepost.shown.record import ChangeShown
from milepost.targets import named
from milepost.words import Words

MOST = 50
PATH = "feed.xml"
_TITLE_LENGTH = 80  # of the words that stand for a title where nobody wrote one
_ATOM = "http://www.w3.org/2005/Atom"
D = TypeVar("D", Change, Update)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the feed, in plain text. `name` tells it from all others of the roadmap and never changes."""

    day: date
    name: str
    title: str
    text: str
    address: str
    by: str = ""


def export(roadmap: Roadmap) -> bytes | None:
    items = newest(roadmap)
    if not items:
        return None
    settings = roadmap.settings
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    _text(feed, "id", tag(settings, PATH))
    _text(feed, "title", settings.title)
    if settings.description:
        _text(feed, "subtitle", settings.description)
    _text(feed, "updated", _midnight(items[0].day))
    if url := absolute(settings, PATH):
        SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": url})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": absolute(settings, "") or "./"})
    _text(SubElement(feed, "author"), "name", settings.title)
    for item in items:
        _entry(feed, item, settings)
    ElementTree.indent(feed)
    xml: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def newest(roadmap: Roadmap) -> list[Item]:
    """Every change and update up to today, the newest first, as many as a feed holds."""
    items = [item for entry in roadmap for item in _items(entry, roadmap) if item.day <= roadmap.as_of]
    return sorted(items, key=lambda item: (-item.day.toordinal(), item.name))[:MOST]


def _items(entry: Entry, roadmap: Roadmap) -> Iterator[Item]:
    for change, day, name in _named(entry, "change", entry.changes):
        yield _of_change(entry, change, day, name, roadmap)
    for update, day, name in _named(entry, "update", entry.updates):
        yield _of_update(entry, update, day, name, roadmap)


def _named(entry: Entry, sort: str, dated: Iterable[D]) -> Iterator[tuple[D, date, str]]:
    """Told apart by day and by their place among those of one day: what is added later renames none of them."""
    seen: Counter[date] = Counter()
    for each in dated:
        if day := each.on.earliest:
            seen[day] += 1
            yield each, day, f"{address(entry)}{sort}/{day.isoformat()}/{seen[day]}"


def _of_change(entry: Entry, change: Change, day: date, name: str, roadmap: Roadmap) -> Item:
    shown = record.change(roadmap, entry, change)
    words, because = roadmap.words, ""
    if shown.because:
        because = words.gettext("Because of: %(reasons)s", reasons=words.and_list(ref.title for ref in shown.because))
    title = _told(words, shown) or _brief(change.why)
    text = "\n".join(filter(None, (change.why, because)))
    return Item(day, name, f"{entry.title}: {title}", text, address(entry))


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


def _of_update(entry: Entry, update: Update, day: date, name: str, roadmap: Roadmap) -> Item:
    text = plain(update.text, resolve=lambda target: named(roadmap, target))
    title = roadmap.words.gettext(HEALTH[update.health]) if update.health else _brief(text)
    return Item(day, name, f"{entry.title}: {title}", text, address(entry), update.by or "")


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _TITLE_LENGTH else f"{line[: _TITLE_LENGTH - 1].rstrip()}…"


def _entry(feed: Element, item: Item, settings: Settings) -> None:
    entry = SubElement(feed, "entry")
    _text(entry, "id", tag(settings, item.name))
    _text(entry, "title", item.title)
    _text(entry, "updated", _midnight(item.day))
    link = absolute(settings, item.address) or item.address
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": link})
    if item.by:
        _text(SubElement(entry, "author"), "name", item.by)
    _text(entry, "content", item.text).set("type", "text")


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    # An XML reader makes one line break of each of these anyway, XML 1.0 2.11
    element.text = text.replace("\r\n", "\n").replace("\r", "\n")
    return element


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


EXPORTER = Exporter(path=PATH, export=export)
