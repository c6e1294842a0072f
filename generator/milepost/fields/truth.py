"""`true` or `false`."""

from typing import Annotated, Any

from milepost.fields.problem import problem, word_of
from milepost.fields.read_by import ReadBy


def _truth(value: Any) -> bool:
    text = word_of(value, "`true` or `false`")
    if text.lower() not in ("true", "false"):
        raise problem("wrong-type", f"`{text}` is neither `true` nor `false`", "write `true`, or leave the line out")
    return text.lower() == "true"


Truth = Annotated[
    bool,
    ReadBy(_truth, {"anyOf": [{"type": "boolean"}, {"enum": ["true", "false", "True", "False", "TRUE", "FALSE"]}]}),
]
