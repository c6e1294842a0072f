"""What readers of a wider edition see now and did not see before, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from milepost.compare.difference import EVERYBODY, Difference, What
from milepost.compare.editions import are_known, read_before
from milepost.compare.revealed import Values, revealed
from milepost.edition import narrow
from milepost.edition.layers import layered
from milepost.edition.sight import Sight
from milepost.model.entry import Entry
from milepost.model.past import is_same
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe

Found = tuple[What, str, str, str, tuple[str, ...]]


def between(old: Roadmap, new: Roadmap) -> Iterator[Difference]:
    """For each edition but the narrowest one, merged where several see the same. `old` is in the names of `new`.

    What is new is seen by whom it says; that is no news about anything older, and not told here.
    """
    if not are_known(old, new):
        return
    wider = _wider(old, new)
    before = {edition: read_before(edition, old, new) for edition in wider}
    after = {edition: "" if edition == EVERYBODY else edition for edition in wider}
    then, now = _sides(old, {*before.values()}), _sides(new, {*after.values()})
    found: dict[Found, list[str]] = {}
    for edition in wider:
        for each in _of_edition(then[before[edition]], now[after[edition]]):
            found.setdefault(each, []).append(edition)
    for (what, kind, slug, title, fields), editions in found.items():
        yield Difference(what, kind, slug, title, after=fields, editions=tuple(editions))


def _wider(old: Roadmap, new: Roadmap) -> list[str]:
    """Whoever read less than everything, then or now. Of a new narrowest edition nobody knows who its readers were."""
    if not new.settings.editions:
        return [EVERYBODY] if old.settings.editions else []
    narrowest = new.settings.narrowest
    was_wider = narrowest in old.settings.editions and narrowest != old.settings.narrowest
    return [each for each in new.settings.editions if each != narrowest or was_wider]


@dataclass(frozen=True, slots=True)
class _Side:
    """A roadmap as it is written, what an edition of it shows, and which layers of `only` that edition reads."""

    written: Roadmap
    shown: Roadmap
    levels: tuple[str, ...]

    def values(self, entry: Entry, kind: str, slug: str) -> Values:
        written = self.written.entries[kind][slug]
        return Values(entry, layered(written, self.levels), (written, *written.layers.values()))


def _sides(roadmap: Roadmap, editions: set[str]) -> dict[str, _Side]:
    """Narrowed once for all of them: a narrower edition knows the wider ones. Without a name it is what is written."""
    wanted = [each for each in roadmap.settings.editions if each in editions]
    narrowed = narrow(roadmap, wanted[-1]) if wanted else None
    shown = {each.edition: each for each in (*narrowed.wider, narrowed)} if narrowed else {}
    sides = {each: _Side(roadmap, shown[each], Sight(roadmap.settings, each).levels) for each in wanted}
    return sides | {"": _Side(roadmap, roadmap, ())}


def _of_edition(then: _Side, now: _Side) -> Iterator[Found]:
    reached = _just_reached(then.written, now.written)
    for kind, entries in now.written.entries.items():
        for slug, entry in entries.items():
            if slug not in then.written.entries.get(kind, {}):
                continue
            was, is_ = (side.shown.entries.get(kind, {}).get(slug) for side in (then, now))
            if is_same(was, is_):
                continue
            if was is None or is_ is None:
                yield What.UNSEEN if is_ is None else What.SEEN, kind, slug, (is_ or entry).title, ()
                continue
            one, other = then.values(was, kind, slug), now.values(is_, kind, slug)
            for what, fields in ((What.SEEN, revealed(one, other)), (What.UNSEEN, revealed(other, one))):
                if told := tuple(field for field in dict.fromkeys(fields) if not _has_come(entry, field, reached)):
                    yield what, kind, slug, entry.title, told


def _just_reached(old: Roadmap, new: Roadmap) -> frozenset[str]:
    """The timeline entries of which people know the day by now, which no edition tells less exactly."""
    then = {slug for slug, entry in old.timeline.items() if entry.reached}
    return frozenset(slug for slug, entry in new.timeline.items() if entry.reached and slug not in then)


def _has_come(entry: Entry, path: str, reached: frozenset[str]) -> bool:
    value: Any = entry
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else getattr(value, step, None)
    return isinstance(value, Timeframe) and value.of in reached
