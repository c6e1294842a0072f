"""How fields, values, entries and readerships are called in a sentence."""

from __future__ import annotations

from milepost.account.pieces import Piece, Quote, Sentence, listed, title
from milepost.compare import Value
from milepost.compare.difference import EVERYBODY
from milepost.english import number
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.vocabulary import Status
from milepost.words import Words

WORDS = Words("en")
SHORT = 80  # characters of a text that are quoted
NAMED = 5
_READERSHIPS = 2
_KIND_OF = {
    **dict.fromkeys(("goals", "supports"), "goal"),
    **dict.fromkeys(("part_of", "depends_on", "replaces", "see_also"), "feature"),
    "audience": "audience",
}
# Of what begins with a reference: to which kind it leads, and to which field of it
_REFERS_TO = {"needs": ("audience", "needs"), "impact_on": ("goal", "measures"), "buy_in": ("stakeholder", "")}
_WORDS_OF = {
    "confidence": labels.CONFIDENCE,
    "horizon": labels.HORIZON,
    "outcome": labels.OUTCOME,
    "health": labels.HEALTH,
}


def readers(editions: tuple[str, ...], roadmap: Roadmap) -> Sentence:
    """The titles of editions, by which a site names its readerships."""
    if editions == (EVERYBODY,):
        return ("everybody",)
    known = roadmap.settings.editions
    titles = (known[each].title if each in known else each for each in editions)
    return listed(tuple(Quote(each) for each in titles), at_most=_READERSHIPS)


def label(field: str) -> Quote:
    """`target` → `Target`, `positioning.need` → `Positioning (need)`; a part may have any name."""
    first, _, rest = field.partition(".")
    if first == "stages" and rest:
        return Quote(labels.field(WORDS, rest))
    return Quote(f"{labels.field(WORDS, first)} ({rest.replace('.', ', ')})" if rest else labels.field(WORDS, first))


def value(of: Value, field: str = "") -> Sentence:
    if of is None or isinstance(of, tuple):
        return ()
    if isinstance(of, Status):
        return (Quote(of.title),)
    if isinstance(of, float | int):
        return (number(of),)
    known = _WORDS_OF.get(field, {})
    return (Quote(known.get(str(of), short(str(of)))),)


def from_to(what: Sentence, before: Sentence, after: Sentence) -> Sentence:
    if before and after:
        return (*what, ": ", *before, " → ", *after)
    return (*what, ": ", *after) if after else (*what, " is taken out, it was ", *before)


def short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= SHORT else f"{flat[: SHORT - 1].rstrip()}…"


def more_and_less(field: str, was: Value, now: Value, old: Roadmap, new: Roadmap) -> Sentence:
    """`+ A, − B and C`, by their titles where they have any."""
    before, after = (each if isinstance(each, tuple) else () for each in (was, now))
    parts: list[Piece] = []
    for sign, one, other, roadmap in (("+ ", after, before, new), ("− ", before, after, old)):
        if names := tuple(name(each, field, roadmap) for each in one if each not in other):
            parts += [*([", "] if parts else []), sign, *listed(names, at_most=NAMED)]
    return tuple(parts)


def name(slug: str, field: str, roadmap: Roadmap) -> Quote:
    field = field.rpartition(".")[2]
    if of := _REFERS_TO.get(field):
        return _part(slug, of, roadmap)
    kind, colon, rest = slug.partition(":")
    if not colon:
        kind, rest = _KIND_OF.get(field, ""), slug
    entry = roadmap.entries.get(kind, {}).get(rest)
    return title(entry.title) if entry else Quote(short(slug))


def _part(text: str, of: tuple[str, str], roadmap: Roadmap) -> Quote:
    """Of `audience/need`, or of `goal/measure: 40 → 20`, by the title of what it refers to."""
    (kind, field), (reference, colon, more) = of, text.partition(": ")
    slug, _, name = reference.partition("/")
    entry = roadmap.entries.get(kind, {}).get(slug)
    part = getattr(entry, field).get(name) if entry and field else entry
    return title(f"{part.title or name}{colon}{more}") if part else Quote(text)
