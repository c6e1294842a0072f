"""Fields of the site's own: a declared one may say which values it takes."""

from __future__ import annotations

from milepost.diagnostics import Report
from milepost.fields import not_one_of
from milepost.model.roadmap import Source
from milepost.settings import Settings


def own_fields_are_sound(source: Source, settings: Settings, report: Report) -> bool:
    """Whether every declared own field has a declared value; the report gets those that have not."""
    if not settings.fields:
        return True
    is_sound = True
    for key, field in settings.fields.items():
        written = source.data.get(key)
        if not field.values or written is None:
            continue
        for index, value in enumerate(written if isinstance(written, list) else [written]):
            if value in field.values:
                continue
            is_sound = False
            said = not_one_of(str(value), field.values, f"a value of `{key}`").context or {}
            report.error("invalid-value", source.span(key, index), said["message"], said["help"])
    return is_sound
