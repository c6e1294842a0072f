"""What a language says for an English sentence: a gettext catalog out of its .po file."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

LANGUAGES = Path(__file__).with_name("languages")


class Catalog:
    """`language` is the one that is spoken: `de` for `de-AT`, `en` for one without a file of its own.

    Of what is not translated the English is said, and it is noted in `missing`.
    """

    def __init__(self, language: str, translations: NullTranslations) -> None:
        self.language = language
        self.missing: set[str] = set()
        self._translations = translations
        translations.add_fallback(_English(self.missing if language != "en" else set()))
        self.gettext = translations.gettext
        self.ngettext = translations.ngettext
        self.pgettext = translations.pgettext


class _English(NullTranslations):
    """The end of the line: says the English and takes a note."""

    def __init__(self, missing: set[str]) -> None:
        super().__init__()
        self._missing = missing

    def gettext(self, message: str) -> str:
        self._missing.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self._missing.add(msgid1)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - the shape that gettext calls
        self._missing.add(message)
        return message


def catalog(language: str) -> Catalog:
    """A new one each time, for it takes notes."""
    base = language.partition("-")[0]
    compiled = _compiled(base)
    if not compiled:
        return Catalog("en", NullTranslations())
    from babel.support import Translations

    return Catalog(base, Translations(BytesIO(compiled)))


@cache
def _compiled(language: str) -> bytes:
    """The machine form of a .po file; nothing for a language without one."""
    file = LANGUAGES / f"{language}.po"
    if not file.is_file():
        return b""
    # Only where a site speaks something else than English
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as lines:
        write_mo(compiled, read_po(lines, locale=language, abort_invalid=True))
    return compiled.getvalue()
