"""Numbers, whole ones among them."""

import re
from math import isfinite
from typing import Annotated, Any

from milepost.fields.problem import problem, word_of
from milepost.fields.read_by import ReadBy

_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
# `ca. 20`, `30+`, `4h`, `4,5 %`; three digits after the sign may be thousands
_ROUGH = re.compile(
    r"(?:[~≈<>≥≤]|ca\.?|about|around|approx\.?)? ?(?P<number>[0-9]+(?:[.,][0-9]{1,2})?)\+? ?(?P<unit>%|[a-z]{0,8})",
    re.ASCII | re.IGNORECASE,
)
_MANY = frozenset({"k", "m", "mn", "mio", "million", "millions", "b", "bn", "billion", "mrd", "tsd", "thousand"})
_DIGITS = "write digits only, with a point for the fraction: `36.5`"
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,}")


def number_of(value: Any) -> float:
    text = word_of(value, "a number")
    if not _NUMBER.fullmatch(text):
        raise problem("wrong-type", f"`{text}` is not a number", _how_to_write(text))
    number = float(text)
    if not isfinite(number):
        raise problem("invalid-value", "this number is too large", "write a number with fewer digits")
    return number


def _how_to_write(text: str) -> str:
    plain = text.strip().removesuffix("%").strip()
    if plain != text and _NUMBER.fullmatch(plain):
        return f"write `{plain}`" + ("; the `%` stands in `unit`" if text.rstrip().endswith("%") else "")
    whole, comma, fraction = text.partition(",")
    with_point = f"{whole}.{fraction}"
    if comma and _NUMBER.fullmatch(with_point):
        # After three digits the comma may be meant as the sign of a thousand
        thousands = f"`{whole}{fraction}` or " if len(fraction) == 3 else ""
        return f"write {thousands}`{float(with_point):g}`"
    if _GROUPED.fullmatch(text):
        return f"write `{text.replace(',', '')}`"
    rough = _ROUGH.fullmatch(text)
    if not rough or rough["unit"].lower() in _MANY:
        return _DIGITS
    number, unit = rough["number"].replace(",", "."), rough["unit"]
    return f"write `{number}`" + (f"; the `{unit}` stands in `unit`" if unit else "")


def whole_of(value: Any, how: str = "write digits only, such as `1`") -> int:
    """`how` is the help for what is no whole number."""
    text = word_of(value, "a whole number")
    number = number_of(text) if _NUMBER.fullmatch(text) else 0.5
    if number != int(number):
        raise problem("wrong-type", f"`{text}` is not a whole number", how)
    return int(number)


def whole_between(lowest: int, highest: int) -> Any:
    """The type of a whole number from `lowest` to `highest`, both included."""

    how = f"write a whole number from {lowest:,} to {highest:,}"

    def between(value: Any) -> int:
        number = whole_of(value, how)
        if not lowest <= number <= highest:
            raise problem("invalid-value", f"`{value}` is not between {lowest} and {highest}", how)
        return number

    as_text = {"type": "string", "pattern": f"^{_NUMBER.pattern}$"}
    either = [{"type": "integer", "minimum": lowest, "maximum": highest}, as_text]
    return Annotated[int, ReadBy(between, {"anyOf": either})]


NUMBER_SCHEMA: dict[str, Any] = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{_NUMBER.pattern}$"}]}
Number = Annotated[float, ReadBy(number_of, NUMBER_SCHEMA)]
