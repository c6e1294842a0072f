"""The measures and needs of an entry have names of their own: a misspelt one must not become another."""

from __future__ import annotations

from typing import Any

from milepost.adapters.cli.failures import Refusal
from milepost.model.references import shape_of
from milepost.model.source import Source
from milepost.source.marks import Loc
from milepost.source.suggest import did_you_mean


def require_part(entry: Source, loc: Loc) -> None:
    """Raises Refusal for a way through a measure or need that there is not."""
    inside = loc[2:] if loc[0] == "only" else loc
    if len(inside) < 3 or not _has_named_parts(entry, inside[0]):
        return
    field, name = str(inside[0]), str(inside[1])
    known = {*_names(entry.data, field), *_names(_at(entry.data, loc[: -len(inside)]), field)}
    if name in known:
        return
    listed = ", ".join(f"`{each}`" for each in sorted(known))
    help_ = did_you_mean(name, known, otherwise=f"it has {listed}" if known else "write it into the file first")
    raise Refusal(f"the {entry.kind.name} has no {field.removesuffix('s')} `{name}`", help_)


def _has_named_parts(entry: Source, field: str | int) -> bool:
    shape = shape_of(entry.kind.model).get(str(field))
    return shape is not None and shape.values is not None and bool(shape.values.fields)


def _at(data: Any, loc: Loc) -> Any:
    for step in loc:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _names(data: Any, field: str) -> tuple[str, ...]:
    held = data.get(field) if isinstance(data, dict) else None
    return tuple(held) if isinstance(held, dict) else ()
