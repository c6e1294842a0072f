"""site.yml → Settings. A mistake in it must not turn every entry into a mistake, so what is sound of it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from milepost.diagnostics import Report
from milepost.fields import not_one_of
from milepost.load.plain import without_nothing
from milepost.load.translate import diagnostics, fields_at, nearest_field
from milepost.model.kinds import kinds
from milepost.settings import FORMAT, Settings
from milepost.source.yaml import Document, Loc

ALL = frozenset(Settings.model_fields)


def settings_from(document: Document | None, report: Report) -> tuple[Settings, frozenset[str]]:
    """The settings, and the keys that the file says something else about than they hold.

    A file that could not be read gives the usual settings, and nothing in them is certain.
    """
    if document is None:
        return _usual({}), ALL
    data = without_nothing(document.data) if isinstance(document.data, dict) else {}
    try:
        settings, doubtful = Settings.model_validate(data), frozenset[str]()
    except ValidationError as error:
        report.extend(diagnostics(error, Settings, document, (), data))
        wrong = {str(details["loc"][0]) for details in error.errors() if details["loc"]}
        settings = _usual({key: value for key, value in data.items() if key not in wrong})
        doubtful = frozenset(key if key in ALL else nearest_field(key, fields_at(Settings, ())) for key in wrong)
    _check_own_fields(settings, document, report)
    if "editions" not in doubtful:
        _check_editions(settings, document, report)
    _check_show(settings, document, report)
    return settings, doubtful


def _usual(sound: dict[str, object]) -> Settings:
    return Settings.model_validate({"format": str(FORMAT), "title": "Roadmap", **sound})


def _check_own_fields(settings: Settings, document: Document, report: Report) -> None:
    for key in settings.fields:
        if not key.startswith("x-") or key == "x-":
            hint = f"call it `x-{key.removeprefix('x-') or 'plan'}`"
            span = document.key_span(("fields", key))
            report.error("unknown-key", span, f"`{key}` cannot be a field of your own", hint)


def _check_editions(settings: Settings, document: Document, report: Report) -> None:
    known = tuple(settings.editions)
    for loc, edition in _named_editions(settings):
        if edition in known:
            continue
        on_key = loc[-1] == edition
        span = document.key_span(loc) if on_key else document.value_span(loc)
        if not known:
            hint = "say `editions:` first, or leave this out"
            report.error("visibility-without-editions", span, "this site has no editions", hint)
            continue
        said = not_one_of(edition, known, "an edition of this site").context or {}
        report.error("unknown-key" if on_key else "invalid-value", span, said["message"], said["help"])


def _named_editions(settings: Settings) -> Iterator[tuple[Loc, str]]:
    """Every edition that is named outside `editions`, with its place."""
    if settings.default_visibility:
        yield ("default_visibility",), settings.default_visibility
    for edition in settings.show:
        yield ("show", edition), edition
    for key, field in settings.fields.items():
        if field.visibility:
            yield ("fields", key, "visibility"), field.visibility


def _check_show(settings: Settings, document: Document, report: Report) -> None:
    fields = sorted({field for kind in kinds().values() for field in fields_at(kind.model, ())})
    for edition, shown in settings.show.items():
        for index, field in enumerate(shown):
            if field in fields or field.startswith("x-"):
                continue
            near = nearest_field(field, fields)
            hint = f"did you mean `{near}`?" if near else "name fields such as `owners`, `effort`, `value`, `evidence`"
            span = document.value_span(("show", edition, index))
            report.error("invalid-value", span, f"`{field}` is not a field of any entry", hint)
