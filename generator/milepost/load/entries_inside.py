"""Entries that stand a level too deep: under their slugs in a file of one, or below the name of their folder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from milepost.diagnostics import Report
from milepost.fields import slugged
from milepost.load.kind_words import one
from milepost.model.kinds import Kind
from milepost.source.find import CONTENT
from milepost.source.yaml import Document


def slugs_of_entries(data: Any, kind: Kind) -> list[str]:
    """The keys of what can only be entries: one has a title, and no field of this kind stands beside it."""
    if not isinstance(data, dict) or "title" in data or not any(map(_is_entry, data.values())):
        return []
    known = {field.alias or name for name, field in kind.model.model_fields.items()}
    return [] if known & data.keys() else [*data]


def _is_entry(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get("title"), str)


def report_in_entry_file(document: Document, kind: Kind, report: Report) -> list[str]:
    """What is wrong with a file of one entry that has a level too many, and the slugs that are meant in it."""
    data = document.data
    if isinstance(data, dict) and "title" in data:
        return []
    above = next(iter(data)) if isinstance(data, dict) and len(data) == 1 else ""
    slugs = slugs_of_entries(data, kind)
    is_folder = above in (kind.folder, kind.name)
    inner = slugs_of_entries(data[above], kind) if isinstance(data, dict) and is_folder else []
    if not slugs and not inner:
        return []
    together = f"`{CONTENT}/{kind.folder}.yml`"
    if above and not inner:
        message = f"the fields of this {one(kind.name)} stand under `{above}`"
        help_ = f"remove the line `{above}:` and the spaces before the lines below it"
    elif above:
        message = "several entries stand in this file, which holds one"
        help_ = f"remove the line `{above}:`, and move what stands below it to {together}"
    else:
        message = "several entries stand in this file, which holds one"
        help_ = f"give each a file of its own, or move them to {together}, each indented under its slug"
    report.error("wrong-type", document.first_key_span(()), message, help_)
    return inner or slugs


def report_in_mapping_file(document: Document, kind: Kind, slug: str, report: Report) -> list[str]:
    """As `report_in_entry_file`, of what stands under one key of a file of many."""
    assert isinstance(document.data, dict)
    data = document.data[slug]
    if slugs := slugs_of_entries(data, kind):
        message = f"the entries of this file stand under `{slug}`"
        help_ = f"remove the line `{slug}:` and the spaces before the lines below it"
        report.error("wrong-type", document.key_span((slug,)), message, help_)
        return slugs
    if slugs := [*_slugs_of_titles(data)] if isinstance(data, list) else []:
        message = f"the fields of `{slug}` are expected here, not a list of entries"
        instead = f"write each under its slug instead of a dash: `{slugs[0]}:`, and its fields indented below it"
        help_ = f"remove the line `{slug}:`, and {instead}"
        report.error("wrong-type", document.value_span((slug,)), message, help_)
    return slugs


def _slugs_of_titles(items: list[Any]) -> Iterator[str]:
    for item in items:
        if _is_entry(item) and (slug := slugged(item["title"])):
            yield slug
