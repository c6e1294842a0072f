"""What an edition's site must not say: the texts and names of the roadmap that narrowing has left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from milepost.adapters.gate.gone import gone
from milepost.adapters.gate.openly import Openly, names_of
from milepost.adapters.gate.own_words import own_words
from milepost.adapters.gate.paths import paths_in
from milepost.adapters.gate.phrases import Phrases, is_long, is_telling, words_of
from milepost.edition.private_words import PrivateWords
from milepost.edition.texts import texts_in
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.settings import Settings
from milepost.timeframe import Calendar, TimeframeError, parse_timeframe
from milepost.timeframe.forms import FIRST_YEAR, LAST_YEAR
from milepost.words import Words

_LINES = re.compile(r"[\r\n]+")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


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
    settings = roadmap.settings
    if not edition or edition == settings.narrowest:
        return NOTHING
    openly = Openly.of(roadmap, edition)
    shown = [source for source in roadmap.sources.values() if openly.is_shown(source)]
    by_hand = [*own]
    said = [*_of_site(settings, openly), *by_hand]
    # What readers outside see stands in the editions that are narrower than theirs, too
    outside = [Openly.of(roadmap, level) for level in openly.levels[:-1]]
    said += [
        text
        for each in (*outside, openly)
        for source in roadmap.sources.values()
        if each.is_shown(source)
        for text in each.texts(source)
    ]
    known = {name for source in shown for name in (*openly.names(source), *names_of(source))}
    said += [*known, *_dates(roadmap.words), *(source.document.path for source in shown)]
    texts = dict(_texts(roadmap, said))
    texts |= {text: "site.yml" for text in _of_others(settings, openly) if is_telling(text)}
    ended = gone(roadmap, openly)
    texts |= {title: entry for entry, title in ended.titles if is_telling(title)}
    unsure = _said_anyway(texts, said)
    names, paths = _names(roadmap, openly, known | {name for text in said for name in _NAME.findall(text)})
    # Whoever writes a page by hand answers for what it says and where it leads
    linked = {path for text in by_hand for path in paths_in(text)} if paths else set()
    paths = {path: entry for path, entry in paths.items() if path not in linked}
    hidden = {_entry(source) for source in roadmap.sources.values()} - {_entry(source) for source in shown}
    return Forbidden(
        {text: entry for text, entry in texts.items() if text not in unsure},
        ended.names(known) | names,
        ended.paths() | paths,
        PrivateWords(settings.never_publish),
        tuple(sorted(text for text in unsure if texts[text] in hidden)),
    )


def _entry(source: Source) -> str:
    return f"{source.kind.name}:{source.slug}"


def _of_site(settings: Settings, openly: Openly) -> Iterator[str]:
    """What site.yml says to everybody, and to this edition."""
    about = (settings.title, settings.description, settings.contact, settings.disclaimer, settings.url, settings.edit)
    edition = settings.editions[openly.levels[-1]]
    yield from (text for text in (*about, edition.url, edition.edit) if text)
    yield from (text for status in settings.words.values() for text in (status.word, status.title, status.description))
    yield from (settings.editions[level].title for level in openly.levels)
    for field in settings.fields.values():
        if (field.visibility or openly.usual_visibility) in openly.levels:
            yield from texts_in(field)


def _dates(words: Words) -> Iterator[str]:
    """Months, quarters and halves of the years that a roadmap is about: a title may be one of them."""
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for part in (*(f"{month:02}" for month in range(1, 13)), "Q1", "Q2", "Q3", "Q4", "H1", "H2"):
            yield words.when(parse_timeframe(f"{year}-{part}"))


def _of_others(settings: Settings, openly: Openly) -> Iterator[str]:
    """An edition's title is not looked for: `Internal` and `Partners` are words that stand everywhere."""
    for field in settings.fields.values():
        if (field.visibility or openly.usual_visibility) not in openly.levels and field.title:
            yield field.title


def _texts(roadmap: Roadmap, said: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every line of every text that is written, whoever may read it, with the entry that says it.

    A title is told from all else by itself. Of other texts only what is long is, or has a word that nobody else says;
    a date never is.
    """
    spoken = {word for text in said for word in words_of(text)} | own_words()
    for source in roadmap.sources.values():
        for text, is_title in _written(source):
            for line in filter(is_telling, map(str.strip, _LINES.split(text))):
                is_rare = is_title or not spoken.issuperset(words_of(line))
                if is_long(line) or (is_rare and not _is_date(line, roadmap.settings.calendar)):
                    yield line, _entry(source)


def _is_date(line: str, calendar: Calendar) -> bool:
    """As the record says it, `FY2027-Q1`: others have that date as well."""
    try:
        parse_timeframe(line, calendar)
    except TimeframeError:
        return False
    return True


def _written(source: Source) -> Iterator[tuple[str, bool]]:
    """Each text, and whether it is a title."""
    for what in ("text", "markdown"):
        yield from ((text, loc[-1] == "title") for loc, text in source.marked(what))
    for layer in (source.data, *_layers(source.data.get("only"))):
        own = (value for key, value in layer.items() if key.startswith("x-"))
        yield from ((text, False) for value in own for text in texts_in(value))


def _layers(only: Any) -> Iterator[dict[str, Any]]:
    yield from (layer for layer in (only.values() if isinstance(only, dict) else ()) if isinstance(layer, dict))


def _said_anyway(texts: Mapping[str, str], said: Iterable[str]) -> set[str]:
    """Those that the edition itself holds, as they are or inside another text."""
    phrases = Phrases(texts)
    return {found for text in dict.fromkeys(said) for found in phrases.found_in(text)}


def _names(roadmap: Roadmap, openly: Openly, known: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    paths: dict[str, str] = {}
    folders = {
        source.document.path.rpartition("/")[0] + "/" for source in roadmap.sources.values() if openly.is_shown(source)
    }
    for source in roadmap.sources.values():
        entry, folder, slug = _entry(source), source.kind.folder, source.slug
        if not openly.is_shown(source) and not source.kind.single:
            for name in names_of(source):
                # A folder of public files may have the name of something hidden
                if not any(f"/{folder}/{name}/" in f"/{path}" for path in folders):
                    paths[f"{folder}/{name}"] = entry
                paths[f"{source.kind.name}:{name}"] = entry
                if "-" in name and name not in known:
                    names[name] = entry
        for part in _hidden_parts(source, openly):
            paths |= dict.fromkeys((f"{slug}/{part}", f"{slug}/#{part}"), f"{entry}/{part}")
            if "-" in part and part not in known:
                names[part] = f"{entry}/{part}"
    return names, paths


def _hidden_parts(source: Source, openly: Openly) -> set[str]:
    """Measures and needs that this edition does not have."""
    shown = {*openly.names(source)} if openly.is_shown(source) else set()
    layers = [source.data, *_layers(source.data.get("only"))]
    held = [layer.get(field) for layer in layers for field in ("measures", "needs")]
    return {name for group in held if isinstance(group, dict) for name in group} - shown
