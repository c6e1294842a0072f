"""site.yml as one edition knows it: its own title and addresses, and no word of any other edition."""

from __future__ import annotations

from collections.abc import Iterable

from milepost.edition.sight import Sight
from milepost.edition.texts import texts_in
from milepost.model.entry import Entry
from milepost.model.kinds.stakeholder import Stakeholder
from milepost.settings import OwnField, Settings


def of_edition(sight: Sight, entries: Iterable[Entry]) -> Settings:
    """`entries` are those that the edition shows, as it shows them."""
    settings, edition = sight.settings, sight.settings.editions[sight.edition]
    fields = {key: field for key, field in settings.fields.items() if sight.shows_own(key)}
    if not sight.is_narrowest and any(field.values for field in fields.values()):
        shown = [*entries]
        fields = {key: _with_values_in_use(field, key, shown) for key, field in fields.items()}
    return settings.model_copy(
        update={
            "editions": {sight.edition: edition},
            "default_visibility": None,
            "show": {},
            "never_publish": (),
            "checks": {},
            "fields": fields,
            "url": edition.url or settings.url,
            # Who reads a wider edition may have no part in the files, unless its own `edit` says so
            "edit": edition.edit or (settings.edit if sight.is_narrowest else None),
        }
    )


def _with_values_in_use(field: OwnField, key: str, entries: Iterable[Entry]) -> OwnField:
    """A value may have been declared for what is hidden: the plan that nobody knows of, the customer."""
    used = {text for entry in entries for text in texts_in(entry.own.get(key))}
    used |= {text for each in entries if isinstance(each, Stakeholder) for text in texts_in(each.features.own.get(key))}
    return field.model_copy(update={"values": tuple(value for value in field.values if value in used)})
