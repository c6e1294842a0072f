"""What an edition's site must not say: the texts and names of the roadmap that narrowing has left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from milepost.adapters.gate.phrases import Phrases
from milepost.edition import narrow
from milepost.edition.hidden import hidden
from milepost.edition.private_words import PrivateWords
from milepost.edition.sight import Sight
from milepost.edition.texts import texts_in
from milepost.model.kinds import kinds
from milepost.model.roadmap import Roadmap, Source

SHORTEST = 8
"""Characters of a text that is looked for: shorter ones stand everywhere by chance."""
_LINES = re.compile(r"[\r\n]+")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Forbidden:
    """`texts` and `names` are what is looked for, each with the entry that it is of: `feature:secret-plan`.

    A name of two words or more is looked for by itself, a single word only behind the folder or the entry that it is
    of. `unsure` are the texts that the edition itself says elsewhere: that they stand somewhere proves nothing.
    """

    texts: Mapping[str, str]
    names: Mapping[str, str]
    paths: Mapping[str, str]
    private: PrivateWords
    unsure: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.texts or self.names or self.paths or self.private)


NOTHING = Forbidden({}, {}, {}, PrivateWords(()), ())


def forbidden(roadmap: Roadmap, edition: str, own: Iterable[str] = ()) -> Forbidden:
    """`roadmap` is the whole one; `own` are the texts of the site that are not made from it, its hand-written pages."""
    if not edition or edition == roadmap.settings.narrowest:
        return NOTHING
    said = [*_said(narrow(roadmap, edition)), *own]
    texts = dict(_texts(roadmap))
    unsure = _said_anyway(texts, said)
    names, paths = _names(roadmap, edition, said)
    return Forbidden(
        {text: entry for text, entry in texts.items() if text not in unsure},
        names,
        paths,
        PrivateWords(roadmap.settings.never_publish),
        tuple(sorted(unsure & _long_ago_hidden(roadmap, edition))),
    )


def _said(narrowed: Roadmap) -> Iterator[str]:
    for entry in narrowed:
        yield from texts_in(entry)
        yield entry.slug
    yield from texts_in(narrowed.settings)
    yield from (text for status in narrowed.settings.words.values() for text in (status.title, status.description))
    yield from (source.document.path for source in narrowed.sources.values())


def _texts(roadmap: Roadmap) -> Iterator[tuple[str, str]]:
    """Every line of every text that is written, whoever may read it, with the entry that says it."""
    for source in roadmap.sources.values():
        entry = f"{source.kind.name}:{source.slug}"
        for text in _written(source):
            for line in _LINES.split(text):
                if len(line.strip()) >= SHORTEST and any(letter.isalpha() for letter in line):
                    yield line.strip(), entry


def _written(source: Source) -> Iterator[str]:
    for what in ("text", "markdown"):
        yield from (text for _, text in source.marked(what))
    layers: list[Any] = [source.data, *_layers(source.data.get("only"))]
    for layer in layers:
        yield from (text for key, value in layer.items() if key.startswith("x-") for text in texts_in(value))


def _layers(only: Any) -> Iterator[dict[str, Any]]:
    yield from (layer for layer in (only.values() if isinstance(only, dict) else ()) if isinstance(layer, dict))


def _said_anyway(texts: Mapping[str, str], said: Iterable[str]) -> set[str]:
    """Those that the edition itself holds, as they are or inside another text."""
    phrases = Phrases(texts)
    return {found for text in dict.fromkeys(said) for found in phrases.found_in(text)}


def _long_ago_hidden(roadmap: Roadmap, edition: str) -> set[str]:
    """The lines of what is of hidden entries alone."""
    concealed = hidden(roadmap, Sight(roadmap.settings, edition))
    return {text for text, entry in _texts(roadmap) if entry in concealed}


def _names(roadmap: Roadmap, edition: str, said: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
    known = {name for text in said for name in NAME.findall(text)}
    names: dict[str, str] = {}
    paths: dict[str, str] = {}
    for each in sorted(hidden(roadmap, Sight(roadmap.settings, edition))):
        kind, _, rest = each.partition(":")
        slug, slash, part = rest.partition("/")
        if kinds()[kind].single:
            continue
        paths[f"{slug}/{part}" if slash else f"{kinds()[kind].folder}/{slug}"] = each
        paths[each] = each
        if slash:
            paths[f"{slug}/#{part}"] = each
        name = part or slug
        if "-" in name and name not in known:
            names[name] = each
    return names, paths
