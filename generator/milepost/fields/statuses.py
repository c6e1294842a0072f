"""A site's words for how far something is."""

from typing import Annotated, Any

from pydantic import ValidationInfo

from milepost.fields.choice import not_one_of
from milepost.fields.problem import problem, word_of
from milepost.fields.read_by import ReadInContext
from milepost.fields.reading import Reading
from milepost.vocabulary import Status, everyday


def _status(value: Any, info: ValidationInfo) -> Status:
    word = word_of(value, "a status")
    reading: Reading = info.context or Reading()
    if reading.statuses is None:
        return Status.unknown(word)
    if word in reading.statuses:
        return reading.statuses[word]
    raise not_one_of(word, tuple(reading.statuses), "a status of this site", meant=everyday(word))


def _status_name(value: Any, info: ValidationInfo) -> str:
    reading: Reading = info.context or Reading()
    parts = [part.strip() for part in value.split(",")] if isinstance(value, str) else []
    words = [part if part in (reading.statuses or {}) else everyday(part) for part in parts]
    if len(words) > 1 and reading.statuses is not None and all(words):
        message = f"`{value}` is not a status of this site"
        raise problem("invalid-value", message, f"write a list in brackets: `[{', '.join(words)}]`")
    return _status(value, info).word


StatusWord = Annotated[Status, ReadInContext(_status, {"type": "string", "x-milepost": "status"})]
StatusName = Annotated[str, ReadInContext(_status_name, {"type": "string", "x-milepost": "status"})]
