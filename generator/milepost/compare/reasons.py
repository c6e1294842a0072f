"""Why something was changed, as the newer roadmap says it: a line under `changes` that the older one has not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from milepost.compare.difference import Difference, Value, What
from milepost.model.entry import Change, Entry
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Calendar, Timeframe, canonical
from milepost.vocabulary import Status

_VISIBILITY = frozenset({"visibility", "only"})


class Reasons:
    """What the newer roadmap says about why, looked up once for each entry. `old` is in the names of `new`."""

    def __init__(self, old: Roadmap, new: Roadmap) -> None:
        self._old, self._new = old, new
        self._known: dict[tuple[str, str], tuple[Change, ...]] = {}

    def added(self, difference: Difference) -> Difference:
        if difference.what is What.RECORD:  # which is a reason itself
            return difference
        kind, slug = difference.kind, difference.slug
        before, after = (each.entries.get(kind, {}).get(slug) for each in (self._old, self._new))
        if not before or not after:
            return difference
        if (kind, slug) not in self._known:
            self._known[kind, slug] = new_lines(before, after)
        lines = self._known[kind, slug]
        why = reason(difference, lines, self._new.settings.calendar) if lines else ""
        why = why or reason_of_stopping(difference, before, after)
        return replace(difference, why=why) if why else difference


def new_lines(before: Entry | None, after: Entry) -> tuple[Change, ...]:
    """What is known by its day, its field and its values is no new line, though it is worded differently by now."""
    known = [*_lines(before)] if before else []
    reworded = []
    for line in _lines(after):
        if line in known:
            known.remove(line)
        else:
            reworded.append(line)
    left = [_known_by(line) for line in known]
    found = []
    for line in reworded:
        if _known_by(line) in left:
            left.remove(_known_by(line))
        elif says_something(line.why):
            found.append(line)
    return tuple(found)


def says_something(why: str) -> bool:
    """A placeholder is no reason."""
    return any(letter.isalnum() for letter in why)


def reason(difference: Difference, lines: Iterable[Change], calendar: Calendar) -> str:
    """Of the first line that names the field, else of the first that names none."""
    lines = tuple(line for line in lines if not _is_of_another_move(line, difference, calendar))
    named = next((line.why for line in lines if line.field and names(line.field, difference)), "")
    return named or next((line.why for line in lines if not line.field), "")


def names(field: str, difference: Difference) -> bool:
    """Whether a line about `field` is about this: `stages` speaks of `stages.ga`, and `target` of its default, too."""
    if difference.what in (What.SEEN, What.UNSEEN):
        return field.partition(".")[0] in _VISIBILITY
    meant = difference.field
    if meant == field or meant.startswith(f"{field}."):
        return True
    return {field, meant} == {"target", "stages.ga"} or (meant == "status" and field in ("shipped", "reason"))


def _lines(entry: Entry) -> Iterator[Change]:
    """Those under `only` included."""
    yield from entry.changes
    for layer in entry.layers.values():
        yield from layer.changes if "changes" in layer.model_fields_set else ()


def _known_by(line: Change) -> tuple[str, str | None, str | None, str | None]:
    return line.on.text, line.field, line.from_, line.to


def _is_of_another_move(line: Change, difference: Difference, calendar: Calendar) -> bool:
    """The values that it gives are all others. What comes to light has none."""
    if difference.what in (What.SEEN, What.UNSEEN):
        return False
    given = ((line.from_, difference.before), (line.to, difference.after))
    fits = [_is_said(text, value, calendar) for text, value in given if text is not None]
    return bool(fits) and not any(fits)


def _is_said(text: str, value: Value, calendar: Calendar) -> bool:
    said = text.strip()
    if isinstance(value, Timeframe):
        return bool({said, canonical(said, calendar)} & {value.text, value.dates, value.written})
    if isinstance(value, Status):
        return said.casefold() in (value.word.casefold(), value.title.casefold())
    if isinstance(value, tuple):
        return {each.strip(" []") for each in said.split(",")} == set(value)
    if isinstance(value, float | int):
        return said.rstrip("0").rstrip(".") == str(value).rstrip("0").rstrip(".")
    return said == (value or "")


def reason_of_stopping(difference: Difference, before: Entry, after: Entry) -> str:
    """What is stopped says why in a field of its own."""
    status = difference.after
    if difference.what is not What.STATUS or not isinstance(status, Status) or not status.means.is_stopped:
        return ""
    said = getattr(after, "reason", None) or ""
    return said if said != getattr(before, "reason", None) and says_something(said) else ""
