"""Which references count in an edition: of a field that `only` says anew, those of the narrowest that does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from milepost.edition.sight import Sight
from milepost.model.source import Reference
from milepost.source.yaml import Loc


def in_effect(reference: Reference, sight: Sight) -> bool:
    source, field = replace(reference.source, levels=sight.levels), reference.relation
    if reference.layer != source.layer(field) or not sight.shows_field(source.kind.model, field):
        return False
    return all(_is_seen(held, sight) for held in _around(source.data, reference.loc))


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
