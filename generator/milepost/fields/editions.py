"""The names of editions."""

from typing import Annotated, Any

from pydantic import ValidationInfo

from milepost.fields.choice import not_one_of
from milepost.fields.problem import problem, word_of
from milepost.fields.read_by import ReadBy, ReadInContext
from milepost.fields.reading import Reading


def _edition_name(value: Any) -> str:
    """Whether there is such an edition is judged when the whole of site.yml is known."""
    if value is None:
        raise problem("invalid-value", "`visibility` is empty", "name an edition, or leave the line out")
    return word_of(value, "an edition")


def _visibility(value: Any, info: ValidationInfo) -> str:
    reading: Reading = info.context or Reading()
    if reading.editions is None:
        return str(value)
    if not reading.editions:
        raise problem(
            "visibility-without-editions",
            "this site has no editions, so everything in it is seen by everybody",
            "say `editions:` in site.yml first, or leave this out",
        )
    if value is None:
        hint = f"write one of {', '.join(f'`{edition}`' for edition in reading.editions)}, or leave the line out"
        raise problem("invalid-value", "`visibility` is empty", hint)
    word = word_of(value, "an edition")
    if word not in reading.editions:
        raise not_one_of(word, reading.editions, "an edition of this site")
    return word


EditionName = Annotated[str | None, ReadBy(_edition_name, {"type": "string"})]
# With `| None` outside, nothing would be taken before the validator is asked, and an empty `visibility` is a mistake
Visibility = Annotated[str | None, ReadInContext(_visibility, {"type": "string", "x-milepost": "edition"})]
