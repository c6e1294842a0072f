"""Brings the catalogs of all languages up to date with what templates and views say; `make words` runs it.

    python generator/catalogs.py

New sentences come in untranslated, those that nobody says any more are dropped. Translations stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from milepost.resources import templates
from milepost.words.catalog import LANGUAGES

PACKAGE = LANGUAGES.parents[1]
# Commands and messages are English
SPOKEN = (
    "addresses.py",
    "forwarding.py",
    "site.py",
    "vocabulary.py",
    "exporters",
    "feeds",
    "shown",
    "views",
    "words",
    "adapters",
)
KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "pgettext": ((1, "c"), 2),
    "NN_": (1, 2),
    "ngettext": (1, 2),
}
Message = tuple[str | tuple[str, ...], str | None]


def sentences() -> Iterator[Message]:
    """Everything that is said, as gettext knows it: one form or two, and the context where there is one."""
    for file in _python_files():
        yield from _said_in(file, "python")
    for file in sorted(templates().rglob("*.html")):
        yield from _said_in(file, "jinja2")


def updated(catalog: Catalog) -> Catalog:
    """The same language with exactly what is said now, in the order of the English."""
    fresh = Catalog(locale=catalog.locale, project="Milepost", fuzzy=False)
    fresh.header_comment = catalog.header_comment
    for sentence, context in sorted(set(sentences()), key=str):
        known = catalog.get(sentence, context)
        fresh.add(sentence, known.string if known else None, context=context)
    return fresh


def text_of(catalog: Catalog) -> bytes:
    """As it stands in the file: without dates, so that the same catalog is the same bytes."""
    out = BytesIO()
    write_po(out, catalog, width=120, omit_header=True, ignore_obsolete=True)
    header = "\n".join((catalog.header_comment, 'msgid ""', 'msgstr ""', *_header(catalog)))
    return header.encode() + b"\n\n" + out.getvalue()


def read(file: Path) -> Catalog:
    with file.open("rb") as lines:
        return read_po(lines, locale=file.stem, abort_invalid=True)


def _header(catalog: Catalog) -> Iterator[str]:
    yield f'"Language: {catalog.locale}\\n"'
    yield '"MIME-Version: 1.0\\n"'
    yield '"Content-Type: text/plain; charset=utf-8\\n"'
    yield '"Content-Transfer-Encoding: 8bit\\n"'
    yield f'"Plural-Forms: {catalog.plural_forms}\\n"'


def _python_files() -> Iterator[Path]:
    for name in SPOKEN:
        place = PACKAGE / name
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]


def _said_in(file: Path, method: str) -> Iterator[Message]:
    for _line, message, _comments, context in extract_from_file(method, file, keywords=KEYWORDS):
        yield message, context


if __name__ == "__main__":
    for path in sorted(LANGUAGES.glob("*.po")):
        path.write_bytes(text_of(updated(read(path))))
