"""Which references count in an edition: of a field that `only` says anew, those of the narrowest that does."""

from __future__ import annotations

from typing import Any

from milepost.edition.sight import Sight
from milepost.model.roadmap import Reference
from milepost.source.yaml import Loc


def in_effect(reference: Reference, sight: Sight) -> bool:
    source, field = reference.source, reference.relation
    layer = _layer(source.data, field, sight)
    at = reference.loc[:2] if reference.loc[0] == "only" else ()
    if at != layer:
        return False
    if not _is_shown(source.kind.model, field, sight):
        return False
    return all(_is_seen(held, sight) for held in _around(source.data, reference.loc))


def _layer(data: dict[str, Any], field: str, sight: Sight) -> Loc:
    only = data.get("only")
    for level in reversed(sight.levels):
        says = only.get(level) if isinstance(only, dict) else None
        if isinstance(says, dict) and says.get(field) is not None:
            return "only", level
    return ()


def _is_shown(model: Any, field: str, sight: Sight) -> bool:
    return bool(sight.shows_field(model, field))


def _around(data: Any, loc: Loc) -> list[dict[str, Any]]:
    """The mappings on the way to a place inside a field, the entry itself left out."""
    outside = 2 if loc[0] == "only" else 0
    found = []
    for number, step in enumerate(loc):
        data = data[step] if isinstance(data, list) and isinstance(step, int) else data.get(step)
        if isinstance(data, dict) and number >= outside:
            found.append(data)
    return found


def _is_seen(held: dict[str, Any], sight: Sight) -> bool:
    visibility = held.get("visibility")
    return not isinstance(visibility, str) or sight.sees(visibility)
