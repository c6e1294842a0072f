"""Which model stands at a place inside another."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from milepost.source.yaml import Loc


def model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model of the fields at `loc`; None where there are none."""
    hint = hint_at(model, loc)
    if get_origin(hint) is tuple:  # one value stands for a list of one
        hint = _bare(get_args(hint)[0])
    return hint if isinstance(hint, type) and issubclass(hint, BaseModel) else None


def hint_at(model: type[BaseModel], loc: Loc) -> Any:
    """The type of what may be written at `loc`."""
    hint: Any = model
    for step in loc:
        hint = _bare(hint)
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            hint = _field(hint, str(step))
        elif get_origin(hint) is dict:
            hint = get_args(hint)[1]
        elif get_origin(hint) is tuple:
            hint = get_args(hint)[0]
    return _bare(hint)


def _field(model: type[BaseModel], key: str) -> Any:
    hints = get_type_hints(model)
    return next((hints[name] for name, field in model.model_fields.items() if (field.alias or name) == key), None)


def _bare(hint: Any) -> Any:
    """The type itself, without its marks and without `| None`."""
    while True:
        if get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
        elif get_origin(hint) in (Union, UnionType):
            hint = next(each for each in get_args(hint) if each is not type(None))
        else:
            return hint
