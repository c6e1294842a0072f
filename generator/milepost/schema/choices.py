"""The words of one site that an editor offers: its statuses and the values of its own fields."""

from __future__ import annotations

import re
from typing import Any

from milepost.settings import OwnField, Settings
from milepost.vocabulary import Meaning, Status

Schema = dict[str, Any]

OWN = "x-"
MEANINGS = {
    Meaning.IDEA: "somebody thought of it",
    Meaning.DISCOVERY: "you are finding out whether it is worth it",
    Meaning.PLANNED: "you intend to build it",
    Meaning.IN_PROGRESS: "it is being built",
    Meaning.SHIPPED: "people have it",
    Meaning.PAUSED: "stopped for now",
    Meaning.NOT_DOING: "you have decided against it",
}
# What the YAML 1.2 core schema, section 10.3.2, takes for something else than text
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")


def status_words(settings: Settings) -> Schema:
    """Every status that may be written, with what it comes to."""
    spelled = [(spelling, status) for word, status in settings.words.items() for spelling in spellings(word)]
    told = [_told(status) for _, status in spelled]
    return {"enum": [spelling for spelling, _ in spelled], "enumDescriptions": told}


def own_values(settings: Settings) -> dict[str, Schema]:
    """The declared fields in an entry: one value or several, of those declared."""
    return {key: _own(key, field) for key, field in settings.fields.items() if key.startswith(OWN)}


def own_filters(settings: Settings) -> dict[str, Schema]:
    """The same in a selection of features, where any other value may stand too and only selects nothing."""
    values = own_values(settings)
    return {key: {**own, "anyOf": [*own["anyOf"], {}]} if "anyOf" in own else own for key, own in values.items()}


def spellings(word: str) -> list[str | float | bool]:
    """The word, and what an editor takes it for where it is written without quotes."""
    if word in _TRUTHS:
        return [word, _TRUTHS[word]]
    if _OTHER_BASE.fullmatch(word):
        return [word, int(word, 0)]
    if not _NUMBER.fullmatch(word):
        return [word]
    return [word, int(word) if word.lstrip("+-").isdigit() else float(word)]


def _told(status: Status) -> str:
    meaning = f"{status.means.value}: {MEANINGS[status.means]}"
    return status.description or (MEANINGS[status.means] if status.word == status.means.value else f"Means {meaning}")


def _own(key: str, field: OwnField) -> Schema:
    about = {"description": field.title or key}
    if not field.values:
        return about
    values = {"enum": [spelling for value in field.values for spelling in spellings(value)]}
    nothing = {"type": "null"}
    return {**about, "anyOf": [values, {"type": "array", "items": {"anyOf": [values, nothing]}}, nothing]}
