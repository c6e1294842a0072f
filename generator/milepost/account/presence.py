"""What a comparison says about what is there, for whom, and under which name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from milepost.account.dates import date
from milepost.account.naming import NAMED, WORDS, readers
from milepost.account.pieces import Piece, Quote, Sentence, listed, title
from milepost.account.sides import Sides
from milepost.compare import Difference, What
from milepost.model.entry import Entry
from milepost.timeframe import Timeframe
from milepost.vocabulary import Status


def seen(difference: Difference, sides: Sides) -> Sentence:
    """Of all of an entry with the title and the date that these readers see; of fields with their dates."""
    is_more = difference.what is What.SEEN
    who = readers(difference.editions, sides.new)
    entry = sides.as_read(difference.editions[0], difference.kind, difference.slug)
    if not isinstance(difference.after, tuple) or not difference.after:
        verb = "becomes" if is_more else "is no longer"
        return (f"{verb} visible to ", *who, *(_as_shown(entry, difference, sides) if entry and is_more else ()))
    names = difference.after
    if not is_more:
        return ("no longer shows ", *who, ", or less exactly: ", *listed(tuple(map(sides.label, names)), at_most=NAMED))
    told = tuple(Quote(f"{sides.label(each).text}{_in_brackets(entry, each)}") for each in names)
    return ("now shows ", *who, " what only narrower editions had: ", *listed(told, at_most=NAMED))


def _as_shown(entry: Entry, difference: Difference, sides: Sides) -> Iterator[Piece]:
    if entry.title != difference.title:
        yield from (", as ", title(entry.title))
    if when := _when(entry):
        yield from (", due " if entry.kind == "feature" else ", ", *date(when, sides.new))
    if entry.changes:
        yield ", with the record of its changes"


def _in_brackets(entry: Entry | None, path: str) -> str:
    value: Any = entry
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else getattr(value, step, None)
    return f" ({WORDS.when(value)})" if isinstance(value, Timeframe) else ""


def _when(entry: Entry) -> Timeframe | None:
    return getattr(entry, "due", None) or getattr(entry, "when", None) or getattr(entry, "period", None)


def edition(difference: Difference, sides: Sides) -> Sentence:
    if difference.before is None:
        return ("is new",)
    now = sides.new.settings.editions.get(str(difference.after))
    if now is None:
        return ("is there no more",)
    return ("is called ", title(now.title), " now (", Quote(f"{difference.before} → {difference.after}"), ")")


def added(difference: Difference, sides: Sides) -> Sentence:
    status, new = difference.after, sides.new
    first: Sentence = ("is new", *((": ", Quote(status.title)) if isinstance(status, Status) else ()))
    entry = new.entries[difference.kind][difference.slug]
    when = _when(entry)
    who = sides.readers_of_new(entry)
    return (*first, *((", ", *date(when, new)) if when else ()), *((", for ", *readers(who, new)) if who else ()))


def removed(difference: Difference, sides: Sides) -> Sentence:  # noqa: ARG001 - as the others
    status = difference.before
    return ("is gone", *((" (it was ", Quote(status.title), ")") if isinstance(status, Status) else ()))


def renamed(difference: Difference, sides: Sides) -> Sentence:
    """Of its slug; that of another entry by now leads there."""
    was, entries = str(difference.before), sides.new.entries[difference.kind]
    is_led_on = was in entries or was in entries[difference.slug].aliases
    told: Sentence = ("has a new address: ", Quote(was), " → ", Quote(str(difference.after)))
    return told if is_led_on else (*told, "; links to the old one lead nowhere")
