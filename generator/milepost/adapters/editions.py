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
