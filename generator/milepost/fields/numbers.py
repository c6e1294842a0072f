"""Numbers, whole ones among them."""

import re
from math import isfinite
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from milepost.fields.problem import problem, word_of

_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


def number_of(value: Any) -> float:
    text = word_of(value, "a number")
    if not _NUMBER.fullmatch(text):
        raise problem(
            "wrong-type", f"`{text}` is not a number", "write digits only, with a point for the fraction: `36.5`"
        )
    number = float(text)
    if not isfinite(number):
        raise problem("invalid-value", "this number is too large", "write a number with fewer digits")
    return number


def whole_of(value: Any) -> int:
    text = word_of(value, "a whole number")
    number = number_of(text) if _NUMBER.fullmatch(text) else 0.5
    if number != int(number):
        raise problem("wrong-type", f"`{text}` is not a whole number", "write digits only, such as `1`")
    return int(number)


def whole_between(lowest: int, highest: int) -> Any:
    """The type of a whole number from `lowest` to `highest`, both included."""

    def between(value: Any) -> int:
        number = whole_of(value)
        if not lowest <= number <= highest:
            hint = f"write a whole number from {lowest} to {highest}"
            raise problem("invalid-value", f"`{value}` is not between {lowest} and {highest}", hint)
        return number

    as_text = {"type": "string", "pattern": f"^{_NUMBER.pattern}$"}
    either = [{"type": "integer", "minimum": lowest, "maximum": highest}, as_text]
    return Annotated[int, PlainValidator(between), WithJsonSchema({"anyOf": either})]


NUMBER_SCHEMA: dict[str, Any] = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{_NUMBER.pattern}$"}]}
Number = Annotated[float, PlainValidator(number_of), WithJsonSchema(NUMBER_SCHEMA)]
