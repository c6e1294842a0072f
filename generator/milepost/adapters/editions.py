"""Which editions this version can make: the one that shows everything."""

from __future__ import annotations

from milepost.settings import Settings


def refusal(settings: Settings, edition: str | None) -> str:
    """Why an edition cannot be made; empty where it can. Nothing unnarrowed is built under a wider name."""
    if not edition or edition == settings.narrowest:
        return ""
    if edition not in settings.editions:
        known = ", ".join(f"`{each}`" for each in settings.editions) or "none"
        return f"no edition is called `{edition}`; content/site.yml has {known}"
    return f"this version cannot make the edition `{edition}` yet: only `{settings.narrowest}`, which shows everything"


def publishing_refusal(settings: Settings, edition: str | None) -> str:
    """As `refusal`; saying nothing asks for the widest edition, for that is what everything that publishes makes."""
    why = refusal(settings, edition or next(iter(settings.editions), None))
    return why if edition or not why else f"{why}; say {_asked(settings.narrowest)}"


def _asked(edition: str) -> str:
    return f"`--edition {edition}`, or `edition: {edition}` below the plugin in mkdocs.yml, to publish that one"
