"""What site.yml says of the whole site, put into the settings of MkDocs, where it wins."""

from __future__ import annotations

import logging
from collections.abc import MutableMapping
from html import escape
from typing import Any

from milepost.adapters.frame_text import frame_text
from milepost.adapters.publishable import Planned
from milepost.adapters.theme_language import ENGLISH, themes_language
from milepost.diagnostics import Severity
from milepost.english import and_list, count
from milepost.settings import Settings

log = logging.getLogger("mkdocs.plugins.milepost")

# Material shows `page.edit_url` only with this feature
EDIT_BUTTON = "content.action.edit"


def fill_in(config: MutableMapping[str, Any], planned: Planned, *, is_preview: bool) -> None:
    """site.yml wins over mkdocs.yml. Its texts are escaped, for MkDocs' templates print them as they are.

    The `site_url` of a preview is its address on this computer, which MkDocs has put there and nobody has written.
    """
    theme, settings, checked = config["theme"], planned.roadmap.settings, planned.checked
    for key, ours in (("site_name", settings.title), ("site_url", planned.site_url)):
        theirs = None if is_preview and key == "site_url" else config[key]
        if ours and theirs and theirs.rstrip("/") != ours.rstrip("/"):
            log.warning(f"mkdocs.yml says {key}: {theirs}, content/site.yml says {ours}, which is used")
        if ours:
            config[key] = frame_text(ours)
    if settings.description and not config["site_description"]:
        config["site_description"] = escape(settings.description)
    _fill_language(theme, settings)
    if settings.edit and EDIT_BUTTON not in theme.get("features", []):
        theme["features"] = [*theme.get("features", []), EDIT_BUTTON]
    counts = checked.report.counts()
    # Errors that are here yet come from the passing of time alone
    grave = (severity for severity in (Severity.ERROR, Severity.WARNING) if counts[severity])
    if told := [count(counts[severity], str(severity)) for severity in grave]:
        level = logging.WARNING if checked.hindrances(strict=True) else logging.INFO
        log.log(level, f"the content has {and_list(told)}; `milepost check` shows them")


def _fill_language(theme: Any, settings: Settings) -> None:
    ours, theirs = settings.language, theme.get("language", ENGLISH)
    if "language" not in settings.model_fields_set and theirs != ENGLISH:
        log.info(f"our pages are in English: content/site.yml says no `language:`, mkdocs.yml says {theirs}")
        return
    known = themes_language(ours, theme.dirs)
    if theirs not in (ENGLISH, ours, known):
        log.warning(f"mkdocs.yml says language: {theirs}, content/site.yml says {ours}, which is used")
    if known is None:
        log.warning(f"content/site.yml says language: {ours}, which the theme does not have; English is used")
    theme["language"] = known or ENGLISH
