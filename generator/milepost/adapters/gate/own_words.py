"""What Milepost says on its own account, in every site: that it stands somewhere tells nothing."""

from __future__ import annotations

from functools import cache

from milepost.adapters.gate.phrases import words_of
from milepost.published import as_bytes, schema
from milepost.resources import templates
from milepost.words.catalog import LANGUAGES


@cache
def own_text() -> str:
    """The words of templates, catalogs and the published schema, a space around each."""
    read = [*templates().rglob("*.html"), *LANGUAGES.glob("*.po")]
    texts = [*(file.read_text(encoding="utf-8") for file in read), as_bytes(schema()).decode()]
    return f" {' '.join(word for text in texts for word in words_of(text))} "


@cache
def own_words() -> frozenset[str]:
    return frozenset(own_text().split())
