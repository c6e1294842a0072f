"""Which edition is meant, of those that site.yml names."""

from __future__ import annotations

from milepost.settings import Settings
from milepost.source.suggest import did_you_mean


class NoSuchEdition(Exception):
    """site.yml names no edition of this name. `help` says which it names."""

    def __init__(self, edition: str, settings: Settings) -> None:
        super().__init__(f"no edition is called `{edition}`")
        known = [*settings.editions]
        listed = f"content/site.yml has {', '.join(f'`{each}`' for each in known)}"
        without = "this site has no editions: say `editions:` in content/site.yml first"
        self.help = did_you_mean(edition, known, otherwise=listed) if known else without


def published(settings: Settings, asked: str | None) -> str:
    """The edition to publish: saying nothing asks for the widest one; empty for a site without editions."""
    return existing(settings, asked) if asked else next(iter(settings.editions), "")


def existing(settings: Settings, asked: str) -> str:
    """Raises NoSuchEdition."""
    if asked not in settings.editions:
        raise NoSuchEdition(asked, settings)
    return asked
