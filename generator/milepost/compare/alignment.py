"""An older roadmap in the names of a newer one, so that what was only renamed differs in nothing else.

What one of the two could not read is left out of both: nobody knows whether it has changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from milepost.compare.renames import Renames, renames_between
from milepost.edition.rewriting import Rules, rewritten
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.model.target import Target, meant_by
from milepost.timeframe.value import TIMELINE, Timeframe

E = TypeVar("E", bound=Entry)
Entries = Mapping[str, Mapping[str, Entry]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two roadmaps that can be compared. `old` is in the names of `new`; `gone` are under their own."""

    old: Roadmap
    new: Roadmap
    renames: Renames
    gone: tuple[Entry, ...]


def comparable(old: Roadmap, new: Roadmap) -> Pair:
    """Both without what the other could not read."""
    old, new = replace(old, entries=_without(old, unread_in=new)), replace(new, entries=_without(new, unread_in=old))
    renames = renames_between(old, new)
    old, new = _known(old, new, renames)
    renamed = {was: slug for (_, slug), was in renames.items()}
    gone = tuple(entry for entry in old if _is_gone(entry, new, renames, renamed))
    today = _aliases(new)
    if rules := _aliases(old) | today | renamed:
        old = _in_other_names(old, _Renaming(rules), renamed)
    if today:
        new = replace(new, entries=_entries(new.entries, _Renaming(today), {}))
    return Pair(old, new, renames, gone)


def _is_gone(entry: Entry, new: Roadmap, renames: Renames, renamed: Mapping[tuple[str, str], str]) -> bool:
    """Neither under its own name, unless another has that now, nor under a new one."""
    key = entry.kind, entry.slug
    return key not in renamed and (entry.slug not in new.entries.get(entry.kind, {}) or key in renames)


def _without(roadmap: Roadmap, *, unread_in: Roadmap) -> dict[str, dict[str, Entry]]:
    """All but what is written in the other roadmap with mistakes, under this name or an old one."""
    mistaken = {key for key in unread_in.sources if key[1] not in unread_in.entries.get(key[0], {})}
    mistaken |= {(entry.kind, alias) for _, entry in unread_in.incomplete for alias in entry.aliases}
    return {
        kind: {
            slug: entry
            for slug, entry in held.items()
            if not any((kind, name) in mistaken for name in (slug, *entry.aliases))
        }
        for kind, held in roadmap.entries.items()
    }


def _known(old: Roadmap, new: Roadmap, renames: Renames) -> tuple[Roadmap, Roadmap]:
    """Of kinds of which a file could not be read only what both have."""
    kept = {was for _, was in renames.items()}

    def held(kind: str, slug: str, other: Roadmap, *, is_renamed: bool) -> bool:
        return kind not in other.partly_unread or slug in other.entries.get(kind, {}) or is_renamed

    then = {
        kind: {slug: entry for slug, entry in entries.items() if held(kind, slug, new, is_renamed=(kind, slug) in kept)}
        for kind, entries in old.entries.items()
    }
    now = {
        kind: {
            slug: entry for slug, entry in entries.items() if held(kind, slug, old, is_renamed=(kind, slug) in renames)
        }
        for kind, entries in new.entries.items()
    }
    return replace(old, entries=then), replace(new, entries=now)


def _aliases(roadmap: Roadmap) -> dict[tuple[str, str], str]:
    """The slug by every old one that is still referred to."""
    return {
        (kind, alias): slug
        for kind, held in roadmap.entries.items()
        for slug, entry in held.items()
        for alias in entry.aliases
        if alias not in held
    }


def _in_other_names(old: Roadmap, rules: Rules, renamed: Mapping[tuple[str, str], str]) -> Roadmap:
    taken = {(kind, slug) for (kind, _), slug in renamed.items()}
    sources = {
        (kind, renamed.get((kind, slug), slug)): replace(source, slug=renamed.get((kind, slug), slug))
        for (kind, slug), source in old.sources.items()
        if (kind, slug) in renamed or (kind, slug) not in taken
    }
    return replace(old, entries=_entries(old.entries, rules, renamed), sources=sources, references=())


def _entries(entries: Entries, rules: Rules, renamed: Mapping[tuple[str, str], str]) -> dict[str, dict[str, Entry]]:
    """Under their new names; whose name another has now is gone."""
    taken = {(kind, slug) for (kind, _), slug in renamed.items()}
    return {
        kind: {
            name: _renamed(entry, name, rules)
            for slug, entry in held.items()
            if (name := renamed.get((kind, slug), slug)) != slug or (kind, slug) not in taken
        }
        for kind, held in entries.items()
    }


def _renamed(entry: E, slug: str, rules: Rules) -> E:
    found = rewritten(entry, rules)
    layers = {edition: rewritten(layer, rules) for edition, layer in entry.layers.items()}
    if found is entry and slug == entry.slug and all(layers[name] is entry.layers[name] for name in layers):
        return entry
    found = found.model_copy() if found is entry else found
    found._slug, found._layers = slug, layers
    return found


class _Renaming(Rules):
    """References by today's names."""

    def __init__(self, names: Mapping[tuple[str, str], str]) -> None:
        self._names = names

    def reference(self, text: str, forms: tuple[str, ...]) -> str:
        return next((now for each in meant_by(text, forms) if (now := self._now(each, text)) != text), text)

    def timeframe(self, value: Timeframe, *, happened: bool, required: bool) -> Timeframe:  # noqa: ARG002
        now = self._names.get(("timeline", value.of)) if value.of else None
        return replace(value, of=now, text=f"{TIMELINE}{now}") if now and value.text.startswith(TIMELINE) else value

    def _now(self, target: Target, text: str) -> str:
        slug = self._names.get((target.kind, target.slug))
        if slug is None:
            return text
        before, _, _ = text.partition(target.slug)
        return f"{before}{slug}{text[len(before) + len(target.slug) :]}"
