"""The whole roadmap as data, and the schema of that."""

from __future__ import annotations

from functools import cache
from typing import Any

from milepost.model.kinds import Kind, kinds
from milepost.model.roadmap import Roadmap
from milepost.published.fields import fields_of, fields_schema, schema_of
from milepost.published.indented import indented
from milepost.published.leaves import TIMEFRAME, Schema, closed
from milepost.settings import FORMAT, Settings
from milepost.vocabulary import Meaning, Status

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What a reader of the data needs; how the site is checked and who may see what is nobody else's business
SITE = frozenset(
    {
        *("title", "description", "url", "language", "contact", "disclaimer", "looks_ahead"),
        *("fiscal_year_starts", "fiscal_year_named_after", "fields"),
    }
)
ORDER = ("goal", "audience", "feature", "timeline", "stakeholder")


def data(roadmap: Roadmap) -> dict[str, Any]:
    """Entries stand in the order of path and line. `vision` is None where nobody has written one."""
    return {
        "format": FORMAT,
        "as_of": roadmap.as_of.isoformat(),
        "edition": roadmap.edition or None,
        "site": {**fields_of(roadmap.settings, roadmap, only=SITE), "statuses": _statuses(roadmap)},
        "vision": fields_of(roadmap.vision, roadmap) if roadmap.vision else None,
        **{kind.folder: _entries(kind, roadmap) for kind in _kinds()},
    }


@cache
def schema() -> Schema:
    """JSON Schema (draft 2020-12) of `data`."""
    definitions: dict[str, Schema] = {"Timeframe": TIMEFRAME}
    of = {kind.name: schema_of(kind.model, definitions) for kind in kinds().values()}
    properties: dict[str, Schema] = {
        "format": {"const": FORMAT},
        "as_of": {"type": "string", "format": "date", "description": "The day that counted as today."},
        "edition": {"type": ["string", "null"], "description": "Null for a site without editions."},
        "site": _site(definitions),
        "vision": {"anyOf": [of["vision"], {"type": "null"}]},
        **{kind.folder: {"type": "object", "additionalProperties": of[kind.name]} for kind in _kinds()},
    }
    return {"$schema": DIALECT, "title": "A roadmap, published by Milepost", **closed(properties), "$defs": definitions}


def as_bytes(value: Any) -> bytes:
    """The same for the same value; UTF-8, a line break at the end."""
    return f"{indented(value)}\n".encode()


def _kinds() -> list[Kind]:
    many = [kind for kind in kinds().values() if not kind.single]
    return sorted(many, key=lambda kind: ORDER.index(kind.name) if kind.name in ORDER else len(ORDER))


def _entries(kind: Kind, roadmap: Roadmap) -> dict[str, Any]:
    return {slug: fields_of(entry, roadmap) for slug, entry in roadmap.entries.get(kind.name, {}).items()}


def _statuses(roadmap: Roadmap) -> dict[str, dict[str, str]]:
    """Only the words in use: of the others a reader sees nothing."""
    used = {feature.status.word for feature in roadmap.features.values()}
    return {word: _status(status) for word, status in roadmap.settings.words.items() if word in used}


def _status(status: Status) -> dict[str, str]:
    return {"title": status.title, "means": status.means.value, "description": status.description}


_STATUS = closed(
    {
        "title": {"type": "string"},
        "means": {"enum": [meaning.value for meaning in Meaning]},
        "description": {"type": "string"},
    }
)


def _site(definitions: dict[str, Schema]) -> Schema:
    site = fields_schema(Settings, definitions, only=SITE)
    statuses = {"type": "object", "additionalProperties": _STATUS, "description": "Those that a feature here has."}
    properties = {**site["properties"], "statuses": statuses}
    return {**site, "properties": properties, "required": [*site["required"], "statuses"]}
