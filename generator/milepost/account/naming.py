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
    "whose_needs": "audience",
}


def readers(editions: tuple[str, ...], roadmap: Roadmap) -> Sentence:
    """The titles of editions, by which a site names its readerships."""
    if editions == (EVERYBODY,):
        return ("everybody",)
    known = roadmap.settings.editions
    titles = (known[each].title if each in known else each for each in editions)
    return listed(tuple(Quote(each) for each in titles), at_most=_READERSHIPS)


def label(field: str) -> Quote:
    """`target` → `Target`, `measures.activation.by` → `Measures (activation, by)`; a part may have any name."""
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
    known = {"confidence": labels.CONFIDENCE, "horizon": labels.HORIZON, "outcome": labels.OUTCOME}.get(field, {})
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
    kind, colon, rest = slug.partition(":")
    if not colon:
        kind, rest = _KIND_OF.get(field, ""), slug
    if field == "needs":
        return _need(slug, roadmap)
    entry = roadmap.entries.get(kind, {}).get(rest)
    return title(entry.title) if entry else Quote(short(slug))


def _need(reference: str, roadmap: Roadmap) -> Quote:
    audience, _, name = reference.partition("/")
    who = roadmap.audience.get(audience)
    need = who.needs.get(name) if who else None
    return title(need.title) if need else Quote(reference)
