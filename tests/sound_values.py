"""Values for every field of every kind: mostly of the right sort, now and then of any other, for property tests."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel

from milepost.duration import Duration
from milepost.timeframe import Timeframe
from milepost.vocabulary import Status

TEXTS = (
    *("internal", "public", "1.10", "010", "0x1F", "0o17", "1_000", "true", "No", "12:30", "2027", "-3", "+1", "1e3"),
    *(
        ".5",
        "5.",
        "tbd",
        "dark-mode",
        "101",
        "goal/measure",
        "timeline:release-2",
        "a",
        " ",
        "🚀" * 150,
        "List<String>",
        "x\ny",
        "%",
        "€",
    ),
    *("https://example.org/ü?a=1#b", "mailto:a@example.org", "guide/dates/", "S", "XL", "on-track", "ops@example.org"),
)
TIMES = (
    "2027",
    "2027-Q1",
    "2027-03-15",
    "2027-W07",
    "FY2027-Q1",
    "Q1 2027",
    "../2027-06",
    "tbd",
    "March 2027",
    "2027-3",
)
NUMBERS = ("0", "31", "36.5", "-1", "+2", "1e2", ".5", "7.0", "1")
KEYS = ("time", "101", "true", "2026-12-01", "internal", "Not a slug")
LEAVES: dict[Any, tuple[str, ...]] = {
    str: TEXTS,
    Timeframe: TIMES,
    Status: ("idea", "shipped", "101", "true", "provisional"),
    Duration: ("90 days", "6weeks", "1 Year"),
    float: NUMBERS,
    int: NUMBERS,
    bool: ("true", "False", "no"),
}
Values = st.SearchStrategy[Any]


def of_type(hint: Any) -> Values:
    """Values as our reader gives them, before they are judged: text, lists, groups of fields, nothing."""
    return st.one_of(_right(hint), _right(hint), _right(hint), st.none(), st.sampled_from(TEXTS))


def _right(hint: Any) -> Values:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _right(inner[0])
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, UnionType):
        return st.one_of(*(_right(each) for each in inner if each is not type(None)))
    if origin is tuple:
        return _right(inner[0]) | st.lists(of_type(inner[0]), max_size=3)
    if origin is dict:
        return st.dictionaries(st.sampled_from(KEYS), of_type(inner[1]), max_size=2)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return fields(hint)
    return st.sampled_from(LEAVES.get(hint, TEXTS))


@cache
def fields(model: type[BaseModel]) -> Values:
    """Of a model: each field by the name that people write, the required ones always."""
    hints = get_type_hints(model, include_extras=True)
    named = {field.alias or name: (hints[name], field) for name, field in model.model_fields.items()}
    named.pop("x-", None)
    return st.fixed_dictionaries(
        {name: _right(hint) for name, (hint, field) in named.items() if field.is_required()},
        optional={name: of_type(hint) for name, (hint, field) in named.items() if not field.is_required()},
    )
