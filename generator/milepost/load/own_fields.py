"""Fields of the site's own: a declared one is text, or a list of it, and may say which values it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from milepost.diagnostics import Report
from milepost.fields import Reading, not_one_of
from milepost.model.layers import layers_in
from milepost.model.source import Source
from milepost.settings import OwnField, Settings
from milepost.source import limits
from milepost.source.suggest import did_you_mean, slip_of
from milepost.source.yaml import Loc

PREFIX = "x-"


def own_fields_are_sound(source: Source, reading: Reading, settings: Settings, report: Report) -> bool:
    """Whether own fields are named, declared ones have a declared value, and what selects features is declared.

    The report gets those of which this is not so.
    """
    before = len(report)
    for at, fields in _places(source):
        if at[-1:] == ("features",) and reading.own_fields is not None:
            _check_filters(source, at, fields, reading.own_fields, report)
        if PREFIX in fields:
            report.error("unknown-key", source.key_span(*at, PREFIX), "`x-` is not a name", "add a word: `x-plan`")
        for key, field in settings.fields.items():
            if fields.get(key) is not None:
                _check(source, (*at, key), fields[key], field, report)
    return len(report) == before


def tell_slips(sources: Iterable[Source], declared: tuple[str, ...] | None, report: Report) -> None:
    """Warns of own fields that are not declared, and nearly are. `declared` is None where site.yml is broken.

    Not while an entry is read: an entry that is sound is not read again, and what is told of it would be lost.
    """
    if not declared:
        return
    slips: dict[str, str] = {}
    names = {key.removeprefix(PREFIX): key for key in declared if key.startswith(PREFIX)}
    for source in sources:
        for at, fields in _places(source):
            for key in fields:
                if not key.startswith(PREFIX) or key in declared or at[-1:] == ("features",):
                    continue
                if key not in slips and len(slips) < limits.PRINTED:
                    slips[key] = slip_of(key.removeprefix(PREFIX), names)
                if meant := names.get(slips.get(key, "")):
                    message = f"site.yml declares no `{key}`, but `{meant}`"
                    help_ = f"did you mean `{meant}`? Else declare `{key}` as well"
                    report.warning("unknown-key", source.key_span(*at, key), message, help_)


def _places(source: Source) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Wherever own fields may stand: in the entry, under `only`, and in what a stakeholder selects by."""
    for at, fields in layers_in(source.data):
        yield at, fields
        if source.kind.name == "stakeholder" and isinstance(selection := fields.get("features"), dict):
            yield (*at, "features"), selection


def _check_filters(source: Source, at: Loc, filters: dict[str, Any], known: tuple[str, ...], report: Report) -> None:
    for key, values in filters.items():
        if key.startswith(PREFIX) and key != PREFIX and key not in known and values is not None:
            otherwise = "declare it in site.yml: `fields: {" + key + ": {title: …}}`"
            help_ = did_you_mean(key, known, otherwise=otherwise)
            report.error("unknown-key", source.key_span(*at, key), f"no field of your own is called `{key}`", help_)


def _check(source: Source, at: Loc, written: Any, field: OwnField, report: Report) -> None:
    for index, value in enumerate(written if isinstance(written, list) else [written]):
        loc = (*at, index) if isinstance(written, list) else at
        if not isinstance(value, str):
            message = f"a text is expected for `{at[-1]}`, or a list of texts"
            hint = "only fields that site.yml does not declare hold more"
            report.error("wrong-type", source.span(*loc), message, hint)
        elif field.values and value not in field.values:
            said = not_one_of(value, field.values, f"a value of `{at[-1]}`").context or {}
            report.error("invalid-value", source.span(*loc), said["message"], said["help"])
