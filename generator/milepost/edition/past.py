"""The past as an edition may tell it today: what both the rules of then and those of today let it see.

Of what readers of a wider edition do not see today they are told no past either, whether it was taken out or is hidden:
that the two look alike is what makes it safe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from milepost.edition.dates import TellingThePast
from milepost.edition.hidden import PARTS
from milepost.edition.seen import Seeing
from milepost.edition.sight import Sight
from milepost.model.entry import Change, Entry
from milepost.model.past import Key, Past, Version, Versions, without_repeats
from milepost.model.roadmap import Roadmap
from milepost.model.target import Target
from milepost.timeframe import Timeframe

E = TypeVar("E", bound=Entry)


def past(roadmap: Roadmap, edition: str, shown: Roadmap) -> Past:
    """`roadmap` is as it is written, `shown` what the edition publishes of it. Without editions both are the same."""
    memory = roadmap.memory
    if memory is None:
        return Past()
    told = {key: _with_lines_of_today(held, shown, key) for key, held in memory.told.get(edition, {}).items()}
    if edition and edition != roadmap.settings.narrowest:
        told = dict(_as_seen_today(told, shown, Sight(roadmap.settings, edition)))
    return Past(told, memory.is_whole, memory.gap)


def _with_lines_of_today(versions: tuple[Version, ...], shown: Roadmap, key: Key) -> tuple[Version, ...]:
    """A reason that was taken back is told no more, one that was worded anew as it is today."""
    now = shown.entries.get(key[0], {}).get(key[1])
    if now is None:
        return versions
    return tuple(Version(version.on, _in_words_of(version.entry, now.changes)) for version in versions)


def _in_words_of(entry: Entry | None, today: tuple[Change, ...]) -> Entry | None:
    """A line is that of today which says the same, else the next one of its day and field."""
    if not entry or not entry.changes:
        return entry
    said = {_line(line) for line in entry.changes}
    others = [line for line in today if _line(line) not in said]
    kept = []
    for line in entry.changes:
        if any(_line(line) == _line(each) for each in today):
            kept.append(line)
        elif again := next((each for each in others if _line(each)[:2] == _line(line)[:2]), None):
            others.remove(again)
            kept.append(line.model_copy(update={"why": again.why}))
    return entry.model_copy(update={"changes": tuple(kept)})


def _line(line: Change) -> tuple[str, str, str]:
    return line.on.text, line.field or "", line.why


def _as_seen_today(versions: Versions, shown: Roadmap, sight: Sight) -> Iterator[tuple[Key, tuple[Version, ...]]]:
    rules = _SeeingThePast(sight, shown)
    telling = TellingThePast(sight.settings, sight, shown.entries.get("timeline", {}))
    for key, held in versions.items():
        if now := shown.entries.get(key[0], {}).get(key[1]):
            each = (Version(version.on, _told(version.entry, now, rules, telling)) for version in held)
            yield key, tuple(without_repeats(each))


def _told(entry: Entry | None, now: Entry, rules: _SeeingThePast, telling: TellingThePast) -> Entry | None:
    return telling.entry(_with_parts_of(now, rules.entry(entry)), as_now=now) if entry else None


def _with_parts_of(now: Entry, entry: E) -> E:
    """Only the measures and needs that are there today, by the words of today: a title may say too much by now."""
    changed: dict[str, Any] = {}
    for field in PARTS:
        held, today = getattr(entry, field, None), getattr(now, field, None)
        if isinstance(held, dict) and isinstance(today, dict):
            changed[field] = {name: _named_as(today[name], part) for name, part in held.items() if name in today}
    return entry.model_copy(update=changed) if changed else entry


def _named_as(today: Any, part: Any) -> Any:
    words = {name: getattr(today, name) for name in ("title", "unit") if hasattr(today, name)}
    return part.model_copy(update=words)


class _SeeingThePast(Seeing):
    """By today's rules, of an entry as it could be seen then. It names nothing that these readers do not see today."""

    def __init__(self, sight: Sight, shown: Roadmap) -> None:
        super().__init__(sight, frozenset(), shown.entries, {})
        self._shown = shown.entries

    def timeframe(self, value: Timeframe, *, happened: bool, required: bool) -> Timeframe:  # noqa: ARG002
        """A date stays, though nobody may know any more what it was the date of."""
        if not value.of or value.of in self._shown.get("timeline", {}):
            return value
        return replace(value, text=value.dates or value.text, of="", resolved="")

    def markdown(self, text: str) -> str:
        return text

    def _may_name(self, targets: tuple[Target, ...]) -> bool:
        return any(self._is_shown(target) for target in targets)

    def _is_shown(self, target: Target) -> bool:
        entry = self._shown.get(target.kind, {}).get(target.slug)
        return entry is not None and (not target.part or target.name in getattr(entry, target.part, {}))
