"""The language of the site, as the theme spells it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

# What a theme without the language that is asked for speaks
ENGLISH = "en"


def themes_language(wanted: str, folders: Iterable[str]) -> str | None:
    """The name of the language in the theme whose folders these are, `de` also for `de-AT`; None where it has none.

    Material has a file for each of its languages; what a theme without such files does with a name is its own affair.
    """
    files = (file for folder in folders for file in Path(folder, "partials", "languages").glob("*.html"))
    names = {file.stem.lower(): file.stem for file in files}
    if not names:
        return wanted
    return names.get(wanted.lower()) or names.get(wanted.partition("-")[0])
