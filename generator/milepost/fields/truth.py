"""`true` or `false`."""

from typing import Annotated, Any

from milepost.fields.problem import problem, word_of
from milepost.fields.read_by import ReadBy

_NO = frozenset({"no", "n", "off", "0", "nein", "non", "❌", "-"})


def _truth(value: Any) -> bool:
    text = word_of(value, "`true` or `false`")
    if text.lower() not in ("true", "false"):
        is_no = text.lower() in _NO
        help_ = "leave the line out, or write `false`" if is_no else "write `true`, or leave the line out"
        raise problem("wrong-type", f"`{text}` is neither `true` nor `false`", help_)
    return text.lower() == "true"


Truth = Annotated[
    bool,
    ReadBy(_truth, {"anyOf": [{"type": "boolean"}, {"enum": ["true", "false", "True", "False", "TRUE", "FALSE"]}]}),
]
