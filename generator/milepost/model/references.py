"""Where references, Markdown, plain text and timeframes stand in an entry: told by the models, walked over plain data.

Plain data, because an entry with mistakes has no model, and its references are judged all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel

from milepost.fields import Marked, RefTo
from milepost.source.yaml import Loc

Mark = RefTo | Marked


class Shape(NamedTuple):
    """What a value may hold: marks of its own text, items, values under free keys, or named fields."""

    marks: tuple[Mark, ...] = ()
    items: Shape | None = None
    values: Shape | None = None
    fields: tuple[tuple[str, Shape], ...] = ()

    @property
    def is_bare(self) -> bool:
        return not (self.marks or self.items or self.values or self.fields)


BARE = Shape()


@cache
def shape_of(model: type[BaseModel], wanted: str = "") -> dict[str, Shape]:
    """The fields of a model that bear marks, by the key that people write.

    `wanted` narrows it to one sort of mark: `ref`, or a word of `Marked`.
    """
    shapes = {
        field.alias or name: _marked(field.metadata, field.annotation, wanted)
        for name, field in model.model_fields.items()
    }
    return {name: shape for name, shape in shapes.items() if not shape.is_bare}


def _marked(metadata: Iterable[object], hint: Any, wanted: str) -> Shape:
    marks = tuple(mark for mark in metadata if _is_wanted(mark, wanted))
    return Shape(marks) if marks else _shape(hint, wanted)


def _shape(hint: Any, wanted: str) -> Shape:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(hint.__metadata__, inner[0], wanted)
    if origin in (Union, UnionType):
        return next((shape for each in inner if not (shape := _shape(each, wanted)).is_bare), BARE)
    if origin is tuple and not (items := _shape(inner[0], wanted)).is_bare:
        return Shape(items=items)
    if origin is dict and not (values := _shape(inner[1], wanted)).is_bare:
        return Shape(values=values)
    if isinstance(hint, type) and issubclass(hint, BaseModel) and (fields := shape_of(hint, wanted)):
        return Shape(fields=tuple(fields.items()))
    return BARE


def _is_wanted(mark: object, wanted: str) -> TypeGuard[Mark]:
    if isinstance(mark, RefTo):
        return wanted in ("", "ref")
    return isinstance(mark, Marked) and wanted in ("", mark.what)


def shape_at(shapes: dict[str, Shape], loc: Loc) -> Shape:
    """The shape of the value at `loc`: of a list that of the list, and of its items too."""
    if not loc:
        return BARE
    key, *rest = loc
    if key == "only" and len(rest) > 1:
        return shape_at(shapes, tuple(rest[1:]))
    shape = shapes.get(str(key), BARE)
    for step in rest:
        if isinstance(step, int):
            inner = shape.items
            shape = shape if inner is None or not inner.fields else inner
        else:
            fields = dict(shape.fields or (shape.items or BARE).fields)
            shape = shape.values or fields.get(step, BARE)
    return shape


def holds_text(model: type[BaseModel], loc: Loc) -> bool:
    """Whether a text is written at `loc`, or a list of texts: no reference, date or word of a few."""
    shapes = (shape_at(shape_of(model, what), loc) for what in ("text", "markdown"))
    return any(shape.marks or (shape.items or BARE).marks for shape in shapes)


def walk(shapes: dict[str, Shape], data: dict[str, Any], at: Loc = ()) -> Iterator[tuple[Loc, Mark, str]]:
    """Every marked text of an entry's plain data, with its place. What is not of the expected shape is stepped over."""
    for key, value in data.items():
        shape = shapes.get(key)
        if shape is not None and value is not None:
            yield from _walk(shape, value, (*at, key))
        elif key == "only" and isinstance(value, dict):
            for edition, fields in value.items():
                if isinstance(fields, dict):
                    yield from walk(shapes, fields, (*at, key, edition))


def _walk(shape: Shape, value: Any, at: Loc) -> Iterator[tuple[Loc, Mark, str]]:
    if isinstance(value, str):
        if shape.items:
            yield from _walk(shape.items, value, at)
        for mark in shape.marks:
            yield at, mark, value
    elif isinstance(value, list):
        for index, item in enumerate(value if shape.items else ()):
            yield from _walk(shape.items, item, (*at, index))  # type: ignore[arg-type]
    elif isinstance(value, dict):
        if shape.items:  # one mapping stands for a list of one
            yield from _walk(shape.items, value, at)
        elif shape.values:
            for key, inner in value.items():
                if inner is not None:
                    yield from _walk(shape.values, inner, (*at, key))
        elif shape.fields:
            yield from walk(dict(shape.fields), value, at)
