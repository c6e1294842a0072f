"""The JSON Schemas that editors complete and underline by, with this site's own words.

An editor reads YAML without our models: `title: 1.10` is a number to it. What our reader accepts these schemas accept;
where they cannot say it exactly they are the more generous side, for `milepost check` has the last word.
Draft 7, the newest that every editor knows.
"""

from __future__ import annotations

from milepost.checks import checks
from milepost.fields import SLUG
from milepost.load.validate import NOT_UNDER_ONLY
from milepost.model.kinds import Kind, kinds
from milepost.schema.fitting import SLUG_MESSAGE, Fitting, Schema, or_nothing
from milepost.settings import Settings
from milepost.source import limits

__all__ = ["schemas"]

DIALECT = "http://json-schema.org/draft-07/schema#"
_KEYS_ARE_SLUGS: Schema = {
    "pattern": f"^{SLUG.pattern}$",
    "patternErrorMessage": SLUG_MESSAGE,
    "maxLength": limits.SLUG,
}


def schemas(settings: Settings) -> dict[str, Schema]:
    """By file name: `feature.json` for a file with one entry, `features.mapping.json` for one with many."""
    made = {"site.json": {"$schema": DIALECT, "title": "site", **_site(settings)}}
    for kind in kinds().values():
        entry = {"title": kind.name, **_entry(kind, settings)}
        made[f"{kind.name}.json"] = {"$schema": DIALECT, **entry}
        if not kind.single:
            made[f"{kind.folder}.mapping.json"] = {"$schema": DIALECT, **_mapping(kind, entry)}
    return made


def _site(settings: Settings) -> Schema:
    """With the codes of the checks to choose from; any other key under `checks` is for the reader to judge."""
    site = Fitting(settings).model(Settings)
    loudness = site["properties"]["checks"]
    each = loudness["additionalProperties"]
    loudness["properties"] = {code: each for code, check in checks().items() if not check.is_fixed}
    return site


def _entry(kind: Kind, settings: Settings) -> Schema:
    entry = Fitting(settings).model(kind.model)
    properties = entry["properties"]
    only = properties.pop("only")
    if not settings.editions:
        return entry
    under_only = {key: or_nothing(value) for key, value in properties.items() if key not in NOT_UNDER_ONLY}
    partial = {**entry, "properties": under_only, "required": []}
    definitions = {**partial.pop("definitions"), "only": partial}
    of_edition = or_nothing({"$ref": "#/definitions/only"})
    editions = {edition: {**of_edition, "description": about.title} for edition, about in settings.editions.items()}
    fields = {"properties": editions, "additionalProperties": False}
    properties["only"] = {"description": only["description"], "type": ["object", "null"], **fields}
    return {**entry, "definitions": definitions}


def _mapping(kind: Kind, entry: Schema) -> Schema:
    definitions = {**entry["definitions"], "entry": {key: entry[key] for key in entry if key != "definitions"}}
    return {
        "title": kind.folder,
        "description": "Each key is the slug of an entry, with its fields below it.",
        "type": ["object", "null"],
        "propertyNames": _KEYS_ARE_SLUGS,
        "additionalProperties": {"$ref": "#/definitions/entry"},
        "definitions": definitions,
    }
