"""What readers of a wider edition see now and did not see before, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from milepost.compare.difference import Difference, What
from milepost.edition import narrow
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap

Names = Mapping[tuple[str, str], tuple[str, str]]
"""Of entries that were renamed the old name by the new one, as kind and slug."""

# What is not said as it stands: who sees what, and what narrowing puts in the place of a value
_NO_VALUE = frozenset({"visibility", "only", "horizon"})


def between(old: Roadmap, new: Roadmap, renames: Names) -> Iterator[Difference]:
    """For each edition that is not the narrowest one, merged where several see the same.

    What is new is seen by whom it says; that is no news about anything older, and not told here.
    """
    if not new.settings.editions or not old.settings.editions:
        return
    found: dict[tuple[What, str, str, str, tuple[str, ...]], list[str]] = {}
    for edition in [*new.settings.editions][:-1]:
        for each in _of_edition(old, new, edition, renames):
            found.setdefault(each, []).append(edition)
    for (what, kind, slug, title, fields), editions in found.items():
        yield Difference(what, kind, slug, title, after=fields, editions=tuple(editions))


def _of_edition(
    old: Roadmap, new: Roadmap, edition: str, renames: Names
) -> Iterator[tuple[What, str, str, str, tuple[str, ...]]]:
    then = narrow(old, edition).entries if edition in old.settings.editions else {}
    now = narrow(new, edition).entries
    for kind, entries in new.entries.items():
        for slug, entry in entries.items():
            before = old.entries.get(kind, {}).get(renames.get((kind, slug), (kind, slug))[1])
            if before is None:
                continue
            was, is_ = then.get(kind, {}).get(before.slug), now.get(kind, {}).get(slug)
            if (was is None) != (is_ is None):
                yield What.UNSEEN if is_ is None else What.SEEN, kind, slug, entry.title, ()
            elif was and is_ and (fields := tuple(_come_to_light(was, is_, before))):
                yield What.SEEN, kind, slug, entry.title, fields


def _come_to_light(was: Entry, now: Entry, before: Entry) -> Iterator[str]:
    """The fields that say here now what only narrower editions said before."""
    for field in type(now).model_fields:
        if field in _NO_VALUE or field == "own":
            continue
        shown, secret = getattr(now, field), _narrowest(before, field)
        if shown == secret and not _is_nothing(shown, now, field) and getattr(was, field) != secret:
            yield field
    for key, value in now.own.items():
        if key not in was.own and before.own.get(key) == value:
            yield key


def _narrowest(before: Entry, field: str) -> Any:
    for layer in reversed([*before.layers.values()]):
        if field in layer.model_fields_set:
            return getattr(layer, field)
    return getattr(before, field)


def _is_nothing(value: Any, entry: Entry, field: str) -> bool:
    return bool(value == type(entry).model_fields[field].get_default(call_default_factory=True))
