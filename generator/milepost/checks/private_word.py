"""`private-word`: a word of `never_publish` where readers of a wider edition would find it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity, Span
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.source.yaml import Loc

if TYPE_CHECKING:
    from milepost.edition.private_words import PrivateWords

HELP = "write it under `only` of the narrowest edition, or leave it out"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    settings = roadmap.settings
    if not settings.never_publish or roadmap.edition == settings.narrowest:
        return
    from milepost.edition.private_words import PrivateWords  # few sites keep words back
    from milepost.edition.texts import texts_in

    words = PrivateWords(settings.never_publish)
    for entry in roadmap:
        source = roadmap.source(entry)
        if word := words.first_in(entry.slug):
            yield _finding(word, source.key_span() if source.at else source.span())
        for text in dict.fromkeys(texts_in(entry)):
            if word := words.first_in(text):
                yield _finding(word, _place(source, text))
    yield from _of_site(roadmap, words)


def _finding(word: str, where: Span) -> Finding:
    return Finding(where, f"`{word}` is one of the words that `never_publish` keeps back", HELP)


def _place(source: Source, text: str) -> Span:
    """Where an entry says a text: of several places the one that the edition reads, as far as that can be told."""
    places = [loc for loc in _locs(source.data, text) if loc[0] != "only" or loc[1] in source.levels]
    return source.document.value_span((*source.at, *places[-1])) if places else source.span()


def _locs(data: Any, text: str, at: Loc = ()) -> Iterator[Loc]:
    if data == text and at:
        yield at
    elif isinstance(data, dict):
        for key, inner in data.items():
            if key == text:
                yield (*at, key)
            yield from _locs(inner, text, (*at, key))
    elif isinstance(data, list):
        for index, inner in enumerate(data):
            yield from _locs(inner, text, (*at, index))


def _of_site(roadmap: Roadmap, words: PrivateWords) -> Iterator[Finding]:
    from milepost.edition.settings import of_edition
    from milepost.edition.sight import Sight
    from milepost.edition.texts import texts_in

    document = roadmap.settings_document
    known = of_edition(Sight(roadmap.settings, roadmap.edition))
    for text in dict.fromkeys(texts_in(known)):
        word = words.first_in(text)
        places = [loc for loc in _locs(document.data, text) if loc[0] != "never_publish"] if document and word else []
        if document and places:
            yield _finding(word, document.value_span(places[0]))


CHECK = Check("private-word", Severity.ERROR, find, is_fixed=True)
