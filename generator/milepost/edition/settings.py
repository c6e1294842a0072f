"""site.yml as one edition knows it: its own title and addresses, and no word of any other edition."""

from __future__ import annotations

from milepost.edition.sight import Sight
from milepost.settings import Settings


def of_edition(sight: Sight) -> Settings:
    settings, edition = sight.settings, sight.settings.editions[sight.edition]
    return settings.model_copy(
        update={
            "editions": {sight.edition: edition},
            "default_visibility": None,
            "show": {},
            "never_publish": (),
            "checks": {},
            "fields": {key: field for key, field in settings.fields.items() if sight.shows_own(key)},
            "url": edition.url or settings.url,
            # Who reads a wider edition may have no part in the files, unless its own `edit` says so
            "edit": edition.edit or (settings.edit if sight.is_narrowest else None),
        }
    )
