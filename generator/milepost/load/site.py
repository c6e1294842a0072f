"""site.yml → Settings. A mistake in it must not turn every entry into a mistake, so what is sound of it is kept."""

from __future__ import annotations

from pydantic import ValidationError

from milepost.diagnostics import Report
from milepost.fields import Reading
from milepost.load.plain import without_nothing
from milepost.load.translate import diagnostics
from milepost.settings import FORMAT, Settings
from milepost.source.yaml import Document


def settings_from(document: Document | None, report: Report) -> tuple[Settings, bool]:
    """The settings, and whether they are all that the file says; a file that could not be read gives the usual ones."""
    if document is None:
        return _usual({}), False
    data = without_nothing(document.data) if isinstance(document.data, dict) else {}
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        report.extend(diagnostics(error, Settings, document, (), data))
        wrong = {details["loc"][0] for details in error.errors() if details["loc"]}
        return _usual({key: value for key, value in data.items() if key not in wrong}), False
    before = len(report)
    for key in settings.fields:
        if not key.startswith("x-") or key == "x-":
            report.error("unknown-key", document.key_span(("fields", key)), f"`{key}` cannot be a field of your own",
                         f"call it `x-{key.removeprefix('x-') or 'plan'}`")
    _check_editions(settings, document, report)
    return settings, len(report) == before


def _usual(sound: dict[str, object]) -> Settings:
    return Settings.model_validate({"format": str(FORMAT), "title": "Roadmap", **sound})


def _check_editions(settings: Settings, document: Document, report: Report) -> None:
    editions = tuple(settings.editions)
    named = [("default_visibility", settings.default_visibility)] if settings.default_visibility else []
    for key, edition in named:
        if edition not in editions:
            _no_such(edition, editions, document, (key,), report)
    for edition in settings.show:
        if edition not in editions:
            _no_such(edition, editions, document, ("show", edition), report, on_key=True)
    for key, field in settings.fields.items():
        if field.visibility and field.visibility not in editions:
            _no_such(field.visibility, editions, document, ("fields", key, "visibility"), report)


def _no_such(
    edition: str, editions: tuple[str, ...], document: Document, loc: tuple[str, ...], report: Report, *, on_key: bool = False
) -> None:
    span = document.key_span(loc) if on_key else document.value_span(loc)
    if not editions:
        hint = "say `editions:` first, or leave this out"
        report.error("visibility-without-editions", span, "this site has no editions", hint)
        return
    code = "unknown-key" if on_key else "invalid-value"
    report.error(code, span, f"no edition is called `{edition}`", f"there are {', '.join(f'`{e}`' for e in editions)}")
