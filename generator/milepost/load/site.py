"""site.yml → Settings. A mistake in it must not turn every entry into a mistake, so what is sound of it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from milepost.diagnostics import Report
from milepost.fields import not_one_of, slug_problem
from milepost.load.plain import without_nothing
from milepost.model.kinds import kinds
from milepost.settings import FORMAT, Settings
from milepost.source.yaml import Document, Loc
from milepost.vocabulary import BUILT_IN

ALL = frozenset(Settings.model_fields)
NAMED_THINGS = frozenset({"statuses", "fields", "checks", "editions", "show"})


class SiteSays(NamedTuple):
    """The settings, and the `doubtful` keys: those that the file says something else about than the settings hold."""

    settings: Settings
    doubtful: frozenset[str]
    data: Mapping[str, Any]

    def names(self, key: str) -> tuple[str, ...] | None:
        """The names that the file gives under a key, those with mistakes included; None where any could be meant."""
        held = self.data.get(key)
        return None if key in self.doubtful else tuple(held if isinstance(held, dict) else ())


def what_site_says(document: Document | None, report: Report) -> SiteSays:
    """A file that could not be read gives the usual settings, and nothing in them is certain."""
    if document is None:
        return SiteSays(_usual({}), ALL, {})
    data = without_nothing(document.data) if isinstance(document.data, dict) else {}
    try:
        says = SiteSays(Settings.model_validate(data), frozenset(), data)
    except ValidationError as error:
        from milepost.load.translate import diagnostics  # most settings have no mistakes
        from milepost.load.unknown_key import fields_at, nearest_field

        report.extend(diagnostics(error, Settings, document, (), data))
        wrong = set(_wrong_places(error, data))
        keys = [str(loc[0]) for loc in wrong if len(loc) == 1]
        doubtful = frozenset(key if key in ALL else nearest_field(key, fields_at(Settings, ())) for key in keys)
        says = SiteSays(_usual(_without(wrong, data)), doubtful, data)
    _check_statuses(says.settings, document, report)
    _check_own_fields(says, document, report)
    _check_editions(says, document, report)
    _check_show(says.settings, document, report)
    return says


def _wrong_places(error: ValidationError, data: Mapping[str, Any]) -> Iterator[Loc]:
    """The keys with mistakes; of a group of named things only the one that has them."""
    for details in error.errors(include_url=False):
        loc = details["loc"]
        if loc:
            yield loc[:2] if loc[0] in NAMED_THINGS and isinstance(data.get(str(loc[0])), dict) else loc[:1]


def _without(wrong: set[Loc], data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: _sound_items(key, value, wrong) if key in NAMED_THINGS and isinstance(value, dict) else value
        for key, value in data.items()
        if (key,) not in wrong
    }


def _sound_items(key: str, held: dict[str, Any], wrong: set[Loc]) -> dict[str, Any]:
    """What is sound of a group. An edition stays one, by its name alone, for the others stand before and after it."""
    sound = {}
    for name, inner in held.items():
        if (key, name) not in wrong:
            sound[name] = inner
        elif key == "editions" and not slug_problem(name)[0]:
            sound[name] = {"title": name}
    return sound


def _usual(sound: dict[str, Any]) -> Settings:
    return Settings.model_validate({"format": str(FORMAT), "title": "Roadmap", **sound})


def _check_statuses(settings: Settings, document: Document, report: Report) -> None:
    for word, own in settings.statuses.items():
        if word in BUILT_IN and own.means is not BUILT_IN[word].means:
            span = document.value_span(("statuses", word, "means"))
            message = f"the built-in status `{word}` cannot mean `{own.means}`"
            report.error("invalid-value", span, message, f"write `means: {word}`, or choose another word")


def _check_own_fields(says: SiteSays, document: Document, report: Report) -> None:
    for key in says.names("fields") or ():
        if not key.startswith("x-") or key == "x-":
            hint = f"call it `x-{key.removeprefix('x-') or 'plan'}`"
            span = document.key_span(("fields", key))
            report.error("unknown-key", span, f"`{key}` cannot be a field of your own", hint)


def _check_editions(says: SiteSays, document: Document, report: Report) -> None:
    known = says.names("editions")
    for loc, edition in _named_editions(says.settings):
        if known is None or edition in known:
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
    if not settings.show:
        return
    from milepost.load.unknown_key import fields_at, nearest_field

    fields = sorted({field for kind in kinds().values() for field in fields_at(kind.model, ())})
    for edition, shown in settings.show.items():
        for index, field in enumerate(shown):
            if field in fields or field.startswith("x-"):
                continue
            near = nearest_field(field, fields)
            hint = f"did you mean `{near}`?" if near else "name fields such as `owners`, `effort`, `value`, `evidence`"
            span = document.value_span(("show", edition, index))
            report.error("invalid-value", span, f"`{field}` is not a field of any entry", hint)
