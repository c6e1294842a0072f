"""`private-word`: a word of `never_publish` where readers of a wider edition would find it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity, Span
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.source.yaml import Document, Loc

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
    each_word = [PrivateWords([word]) for word in settings.never_publish]
    for entry in roadmap:
        source = roadmap.source(entry)
        if word := words.first_in(entry.slug):
            yield _finding(word, source.key_span() if source.at else source.span())
        for key, value in _fields(entry):
            texts = [text for text in texts_in({key: value} if key in entry.own else value) if words.first_in(text)]
            for text in dict.fromkeys(texts):
                for word in dict.fromkeys(filter(None, (each.first_in(text) for each in each_word))):
                    yield from _in_field(word, text, texts.count(text), source, key)
    yield from _of_site(roadmap, words)


def _fields(entry: Entry) -> Iterator[tuple[str, Any]]:
    """What an entry says, by the keys that people write."""
    for name, field in type(entry).model_fields.items():
        if name in entry.model_fields_set and name != "own":
            yield field.alias or name, getattr(entry, name)
    yield from entry.own.items()


def _in_field(word: str, text: str, times: int, source: Source, key: str) -> Iterator[Finding]:
    """Wherever the field says the text: so many `times` in this edition, which may not see all that is written."""
    at = (*source.layer(key), key)
    held: Any = source.data
    for step in at:
        held = held.get(step) if isinstance(held, dict) else None
    places = sorted(_locs(held, text, at), key=lambda loc: _is_for_some(source.data, loc))[:times]
    # Its references to what this edition does not see are taken out of a text
    places = places or [loc for loc, inner in _texts(held, at) if "[[" in inner and _spans(word, inner)]
    for loc in places:
        yield from _at(word, source.document, (*source.at, *loc))
    if text == key:
        yield _finding(word, source.key_span(key))
    elif not places:
        yield _finding(word, source.span(key))


def _at(word: str, document: Document, loc: Loc) -> Iterator[Finding]:
    node = document.node(loc)
    written = node.data if node and isinstance(node.data, str) else ""
    spans = _spans(word, written)
    if not spans:
        yield _finding(word, document.key_span(loc) if _spans(word, str(loc[-1])) else document.value_span(loc))
    for start, end in spans:
        span = document.word_span(loc, start, end)
        if span == document.value_span(loc):  # a line may end inside it
            span = document.word_span(loc, start, start + len(word.split()[0]))
        yield _finding(word, span)


def _spans(word: str, text: str) -> list[tuple[int, int]]:
    """Where a text says the word; nothing where it writes it with other forms of the same letters."""
    from milepost.edition.private_words import PrivateWords

    return PrivateWords([word]).places_in(text)


def _finding(word: str, where: Span) -> Finding:
    return Finding(where, f"`{word}` is one of the words that `never_publish` keeps back", HELP)


def _is_for_some(data: Any, loc: Loc) -> bool:
    """Whether an item on the way there says who sees it."""
    for step in loc:
        data = data[step] if isinstance(step, int) or step in data else None
        if isinstance(data, dict) and data.get("visibility"):
            return True
    return False


def _locs(data: Any, text: str, at: Loc = ()) -> Iterator[Loc]:
    """Where a text stands, as a value or as a name."""
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


def _texts(data: Any, at: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, dict | list):
        for step, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts(inner, (*at, step))


def _of_site(roadmap: Roadmap, words: PrivateWords) -> Iterator[Finding]:
    from milepost.edition.settings import of_edition
    from milepost.edition.sight import Sight
    from milepost.edition.texts import texts_in

    document = roadmap.settings_document
    known = of_edition(Sight(roadmap.settings, roadmap.edition), roadmap)
    for text in dict.fromkeys(texts_in(known)):
        word = words.first_in(text)
        places = [loc for loc in _locs(document.data, text) if loc[0] != "never_publish"] if document and word else []
        if document and places:
            yield from _at(word, document, places[0])


CHECK = Check("private-word", Severity.ERROR, find, is_fixed=True)
