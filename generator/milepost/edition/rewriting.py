"""A walk through an entry that may leave out any part of it, or put another in its place, led by the models alone.

So a new field needs nothing here: its type says what it may hold.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from milepost.fields import Day, Frozen, Marked, RefTo
from milepost.model.entry import Item
from milepost.timeframe import Timeframe

M = TypeVar("M", bound=Frozen)

GONE: Any = object()
"""In place of a value that is left out. Without a value that it needs, what holds it is left out as well."""


class Rules:
    """What becomes of each part. As it stands here nothing changes."""

    def shows_field(self, model: type[Frozen], name: str) -> bool:  # noqa: ARG002 - the shape of the question
        return True

    def shows_item(self, item: Item) -> bool:  # noqa: ARG002
        return True

    def reference(self, text: str, forms: tuple[str, ...]) -> str:  # noqa: ARG002
        return text

    def markdown(self, text: str) -> str:
        return text

    def timeframe(self, value: Timeframe, *, happened: bool, required: bool) -> Timeframe:  # noqa: ARG002
        return value


Work = Callable[[Any, Rules], Any]


def rewritten(model: M, rules: Rules) -> M:
    """The same object where nothing changes, else a copy; GONE where it may not be seen or lacks what it needs."""
    if isinstance(model, Item) and not rules.shows_item(model):
        return GONE  # type: ignore[no-any-return]
    changed: dict[str, Any] = {}
    for name, (field, work) in _plan(type(model)).items():
        if name not in model.model_fields_set:
            continue
        value = getattr(model, name)
        if not rules.shows_field(type(model), name):
            new = GONE
        else:
            new = value if work is None or value is None else work(value, rules)
        if new is GONE:
            if field.is_required():
                return GONE  # type: ignore[no-any-return]
            new = field.get_default(call_default_factory=True)
        if new is not value:
            changed[name] = new
    return model.model_copy(update=changed) if changed else model


@cache
def _plan(model: type[Frozen]) -> dict[str, tuple[FieldInfo, Work | None]]:
    """The fields in which anything can change."""
    hints = get_type_hints(model, include_extras=True)
    plan = {}
    for name, field in model.model_fields.items():
        work = _work(hints[name], happened=name in model.happened, required=field.is_required())
        if work is not None or name in model.private or name in model.secret:
            plan[name] = field, work
    return plan


def _work(hint: Any, *, happened: bool, required: bool = False) -> Work | None:
    """What is to be done with a value of this type; None where nothing can be."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(hint, happened=happened or hint == Day, required=required) or _work(inner[0], happened=happened)
    if origin in (Union, UnionType):
        works = (_work(each, happened=happened) for each in inner if each is not type(None))
        return next((work for work in works if work), None)
    if origin is tuple:
        return _of_items(_work(inner[0], happened=happened))
    if origin is dict:
        return _of_values(_work(inner[1], happened=happened))
    if isinstance(hint, type) and issubclass(hint, Frozen):
        return rewritten
    return None


def _marked(hint: Any, *, happened: bool, required: bool) -> Work | None:
    for mark in hint.__metadata__:
        if isinstance(mark, RefTo):
            return _of_reference(mark.forms)
        if isinstance(mark, Marked) and mark.what == "markdown":
            return lambda value, rules: rules.markdown(value)
        if isinstance(mark, Marked) and mark.what == "timeframe":
            return lambda value, rules: rules.timeframe(value, happened=happened, required=required)
    return None


def _of_reference(forms: tuple[str, ...]) -> Work:
    return lambda value, rules: rules.reference(value, forms)


def _of_items(work: Work | None) -> Work | None:
    if work is None:
        return None

    def items(values: tuple[Any, ...], rules: Rules) -> tuple[Any, ...]:
        new = tuple(each for value in values if (each := work(value, rules)) is not GONE)
        return values if _are_same(values, new) else new

    return items


def _of_values(work: Work | None) -> Work | None:
    if work is None:
        return None

    def items(values: dict[Any, Any], rules: Rules) -> dict[Any, Any]:
        new = {key: each for key, value in values.items() if (each := work(value, rules)) is not GONE}
        return values if _are_same(tuple(values.values()), tuple(new.values())) else new

    return items


def _are_same(before: tuple[Any, ...], after: tuple[Any, ...]) -> bool:
    return len(before) == len(after) and all(one is other for one, other in zip(before, after, strict=True))
