"""Plain data → frozen entries, with every mistake of an entry in one go."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from pydantic import ValidationError, create_model

from milepost.diagnostics import Report
from milepost.english import and_list
from milepost.fields import Reading, not_one_of
from milepost.load.changes import changes_are_sound
from milepost.load.own_fields import own_fields_are_sound
from milepost.load.plain import without_nothing
from milepost.model.entry import Entry
from milepost.model.source import Source
from milepost.settings import Settings
from milepost.timeframe import TBD

NAMED_THINGS = frozenset({"measures", "needs"})
NOT_UNDER_ONLY = ("only", "visibility", "aliases")


def validate(source: Source, reading: Reading, settings: Settings, report: Report) -> tuple[Entry | None, bool]:
    """The entry, and whether it is whole; else the report has got its mistakes, and it lacks the fields that hold them.

    None where too little is left of it.
    """
    if not source.data and (required := _required(source.kind.model)):
        _report_empty(source, required, report)
        return None, False
    data = without_nothing(source.data, keep=NAMED_THINGS)
    entry, is_sound = _entry(source, data, reading, report)
    if entry is not None:
        entry._slug = source.slug
    is_sound = own_fields_are_sound(source, reading, settings, report) and is_sound
    is_sound = changes_are_sound(source, reading, report) and is_sound
    if "only" in data:
        layers, are_sound = _layers(source, data["only"], reading, report)
        is_sound = are_sound and is_sound
        if entry is not None:
            entry._layers = layers
    return entry, is_sound


def _required(model: type[Entry]) -> list[str]:
    return [name for name, field in model.model_fields.items() if field.is_required()]


def _report_empty(source: Source, required: list[str], report: Report) -> None:
    """One mistake, however many fields it lacks."""
    keys = and_list(f"`{key}:`" for key in required)
    if source.in_mapping_file:
        message, help_ = f"nothing stands under `{source.slug}`", f"write {keys} under it, or remove it"
    else:
        message, help_ = "the file is empty", f"begin with {keys}, or remove it"
    report.error("missing-key", source.key_span() if source.in_mapping_file else source.span(), message, help_)


def _entry(source: Source, data: dict[str, Any], reading: Reading, report: Report) -> tuple[Entry | None, bool]:
    model = source.kind.model
    try:
        return model.model_validate(data, context=reading), True
    except ValidationError as error:
        from milepost.load.translate import diagnostics  # most entries have no mistakes

        report.extend(diagnostics(error, model, source.document, source.at, data))
        wrong = {str(details["loc"][0]) for details in error.errors(include_url=False) if details["loc"]}
    return _without(wrong, model, data, reading), False


def _without(wrong: set[str], model: type[Entry], data: dict[str, Any], reading: Reading) -> Entry | None:
    """What an entry says besides its wrong fields. None without one, such as `status`, on which all else depends."""
    if wrong & {*_required(model)} - {"title"}:
        return None
    sound = {key: value for key, value in data.items() if key not in wrong}
    if "target" in wrong & model.model_fields.keys():
        sound["target"] = TBD.text  # else the last of the stages would stand for it
    return model.model_validate({"title": model.kind, **sound}, context=reading)


def _layers(source: Source, only: Any, reading: Reading, report: Report) -> tuple[dict[str, Entry], bool]:
    """What `only` says, by edition, and whether all of it is sound."""
    layers: dict[str, Entry] = {}
    if not isinstance(only, dict):
        return layers, True  # the entry's own model has said so
    is_sound = True
    for edition, fields in only.items():
        is_field = edition in source.kind.model.model_fields and not isinstance(fields, dict)
        # A field without its edition is told by the entry's own model
        if reading.editions is not None and edition not in reading.editions and not (is_field and reading.editions):
            report.error(*_unknown_edition(source, edition, reading.editions))
            is_sound = False
        if not isinstance(fields, dict):
            continue
        for key in NOT_UNDER_ONLY:
            if key in fields:
                span = source.key_span("only", edition, key)
                report.error("unknown-key", span, f"`{key}` may not stand under `only`", "say it for the whole entry")
                is_sound = False
        fields = {key: value for key, value in fields.items() if key not in NOT_UNDER_ONLY}
        try:
            layers[edition] = partial(source.kind.model).model_validate(fields, context=reading)
        except ValidationError as error:
            from milepost.load.translate import diagnostics

            at = (*source.at, "only", edition)
            report.extend(diagnostics(error, partial(source.kind.model), source.document, at, fields))
            is_sound = False
    return layers, is_sound


def _unknown_edition(source: Source, edition: str, editions: tuple[str, ...]) -> tuple[str, Any, str, str]:
    span = source.key_span("only", edition)
    if not editions:
        message = "this site has no editions, so everything in it is seen by everybody"
        return "visibility-without-editions", span, message, "say `editions:` in site.yml first, or leave `only` out"
    said = not_one_of(edition, editions, "an edition of this site").context or {}
    return "unknown-key", span, said["message"], said["help"]


@cache
def partial(model: type[Entry]) -> type[Entry]:
    """The model of what may stand under `only`: no field is required."""
    required = {
        name: (Annotated[field.annotation, *field.metadata] | None, None)
        for name, field in model.model_fields.items()
        if field.is_required()
    }
    made: type[Entry] = create_model(f"Only{model.__name__}", __base__=model, **required)  # type: ignore[call-overload]
    return made
