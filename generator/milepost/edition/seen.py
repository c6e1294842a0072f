"""What the readers of one edition may see, before it is made ready to be published: entries with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from milepost.edition.hidden import hidden, is_hidden, meant
from milepost.edition.layers import layered
from milepost.edition.prose import without_links
from milepost.edition.record import tells_what_is_seen, without_hidden_names
from milepost.edition.references import in_effect
from milepost.edition.rewriting import GONE, Rules, rewritten
from milepost.edition.sight import Sight
from milepost.edition.times import resolved, times
from milepost.fields import Frozen
from milepost.model.entry import Entry, Item
from milepost.model.kinds.stakeholder import Selection, Stakeholder
from milepost.model.roadmap import Roadmap
from milepost.model.target import Target, meant_by, meant_in_prose
from milepost.prose import Link
from milepost.timeframe import TBD, Timeframe

E = TypeVar("E", bound=Entry)


def seen(roadmap: Roadmap, edition: str) -> Roadmap:
    """The entries that the edition shows, with what it shows of them. `edition` is one of site.yml."""
    sight = Sight(roadmap.settings, edition)
    concealed = hidden(roadmap, sight)
    entries = {
        kind: {slug: layered(entry, sight.levels) for slug, entry in held.items() if entry.reference not in concealed}
        for kind, held in roadmap.entries.items()
    }
    rules = Seeing(sight, concealed, roadmap.entries, times(entries.get("timeline", {})))
    return replace(
        roadmap,
        entries={kind: {slug: rules.entry(entry) for slug, entry in held.items()} for kind, held in entries.items()},
        sources={
            key: replace(source, levels=sight.levels)
            for key, source in roadmap.sources.items()
            if ":".join(key) not in concealed
        },
        references=tuple(
            reference
            for reference in roadmap.references
            if f"{reference.source.kind.name}:{reference.source.slug}" not in concealed and in_effect(reference, sight)
        ),
        incomplete=tuple(
            (source, entry)
            for source, entry in roadmap.incomplete
            if f"{source.kind.name}:{source.slug}" not in concealed
        ),
        edition=edition,
        hidden=concealed,
    )


class Seeing(Rules):
    """What becomes of an entry whose `only` is already read.

    `written` are all entries as they are written, by which references are understood; `dated` the times of timeline
    entries, by which what stands for them is told; without its own a date stays as it was read.
    """

    def __init__(
        self,
        sight: Sight,
        concealed: frozenset[str],
        written: Mapping[str, Mapping[str, Entry]],
        dated: Mapping[str, Timeframe],
    ) -> None:
        self._sight, self._hidden, self._written, self._dated = sight, concealed, written, dated

    def entry(self, entry: E) -> E:
        found = rewritten(entry, self)
        changed = dict(self._besides(found))
        if isinstance(entry, Stakeholder) and isinstance(found, Stakeholder):
            changed |= self._selecting(entry, found)
        if changed:
            found = found.model_copy(update=changed)
        if found.layers:
            found = found.model_copy() if found is entry else found
            found._layers = {}
        return found

    def _besides(self, entry: Entry) -> Iterator[tuple[str, Any]]:
        """What the types of the fields do not tell: own fields, the record, and who sees what."""
        own = self._own(entry.own)
        if own != entry.own:
            yield "own", own
        if entry.only:
            yield "only", {}
        if self._sight.is_narrowest:
            return
        if entry.visibility:
            yield "visibility", None
        if entry.changes:
            told = (each for each in entry.changes if tells_what_is_seen(each, entry, self._sight, self._hidden))
            yield (
                "changes",
                tuple(without_hidden_names(each, entry, self._may_name, self._hidden) for each in told),
            )

    def _own(self, own: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in own.items() if self._sight.shows_own(key)}

    def _selecting(self, before: Stakeholder, after: Stakeholder) -> dict[str, Any]:
        """A filter that loses all that it lets through lets nothing through: gone, it would let through everything."""
        selection = after.features
        own = self._own(selection.own)
        if own != selection.own:
            selection = selection.model_copy(update={"own": own})
        if _is_emptied(before.features, selection):
            selection = Selection()
            selection._matches_nothing = True
        changed: dict[str, Any] = {} if selection is after.features else {"features": selection}
        if after.group_by == "team" and not self._sight.shows("teams"):
            changed["group_by"] = None
        return changed

    def shows_field(self, model: type[Frozen], name: str) -> bool:
        return self._sight.shows_field(model, name)

    def shows_item(self, item: Item) -> bool:
        private = item.private_as
        return (not item.visibility or self._sight.sees(item.visibility)) and (
            not private or self._sight.shows(private)
        )

    def reference(self, text: str, forms: tuple[str, ...]) -> str:
        return text if self._may_name(tuple(meant_by(text, forms))) else GONE

    def markdown(self, text: str) -> str:
        return without_links(text, self._leads_to_hidden) if self._hidden else text

    def timeframe(self, value: Timeframe, *, happened: bool, required: bool) -> Timeframe:  # noqa: ARG002
        if not value.of:
            return value
        if f"timeline:{value.of}" in self._hidden:  # which is reported
            return TBD if required else GONE
        return resolved(value, self._dated.get(value.of))

    def _may_name(self, targets: tuple[Target, ...]) -> bool:
        one = meant(targets, self._written)
        return not any(is_hidden(target, self._hidden) for target in ((one,) if one else targets))

    def _leads_to_hidden(self, link: Link) -> bool:
        return not self._may_name(tuple(meant_in_prose(link.target)))


def _is_emptied(before: Selection, after: Selection) -> bool:
    filters = (name for name in type(before).model_fields if name != "own")
    return any(getattr(before, name) and not getattr(after, name) for name in filters) or bool(
        before.own.keys() - after.own.keys()
    )
