"""One difference as a line: whose it is, what has changed, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from milepost.account.headline import readers
from milepost.account.pieces import Piece, Quote, Sentence, listed, title
from milepost.account.sections import is_due
from milepost.compare import Difference, Value, What
from milepost.english import number
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.shift import how_far
from milepost.timeframe import Timeframe, parse_day
from milepost.vocabulary import Meaning, Status
from milepost.words import Words

_WORDS = Words("en")
_SHORT = 80  # characters of a text that are quoted
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Line:
    """`text` goes on where the title ends: `slips from Q1 2027 to Q2 2027`."""

    kind: str
    slug: str
    title: str
    text: Sentence
    why: str


def line(difference: Difference, old: Roadmap, new: Roadmap) -> Line:
    text = _TOLD[difference.what](difference, old, new)
    if isinstance(text[0], Quote):  # the name of a field, which does not go on where a title ends
        text = ("· ", *text)
    if difference.editions and difference.what not in (What.SEEN, What.UNSEEN):
        text = (*text, ", as ", *readers(difference.editions, new), " reads it")
    return Line(difference.kind, difference.slug, difference.title, text, difference.why)


def _seen(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001 - as the others
    names = difference.after if isinstance(difference.after, tuple) else ()
    if not names:
        verb = "becomes" if difference.what is What.SEEN else "is no longer"
        return (f"{verb} visible to ", *readers(difference.editions, new))
    told = listed(tuple(Quote(_label(name).text) for name in names), at_most=_NAMED)
    return ("now shows ", *readers(difference.editions, new), " what only narrower editions had: ", *told)


def _added(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    status = difference.after
    first: Sentence = ("is new", *((": ", Quote(status.title)) if isinstance(status, Status) else ()))
    entry = new.entries[difference.kind][difference.slug]
    when = getattr(entry, "due", None) or getattr(entry, "when", None) or getattr(entry, "period", None)
    return (*first, *((", ", *_date(when, new)) if when else ()), *_for_whom(difference, new))


def _for_whom(difference: Difference, new: Roadmap) -> Sentence:
    """Which of several readerships see a new entry."""
    settings, entry = new.settings, new.entries[difference.kind][difference.slug]
    if not settings.editions:
        return ()
    names = [*settings.editions]
    sees = names[names.index(entry.visibility or settings.usual_visibility) :]
    return (", for ", *readers(tuple(sees), new))


def _removed(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    status = difference.before
    return ("is gone", *((" (it was ", Quote(status.title), ")") if isinstance(status, Status) else ()))


def _renamed(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    return ("was called ", Quote(str(difference.before)), " and is now ", Quote(str(difference.after)))


def _moved(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:
    before, after = difference.before, difference.after
    what = _label(difference.field)
    if not isinstance(before, Timeframe) or not isinstance(after, Timeframe):
        return _from_to(what, _maybe_date(before, old), _maybe_date(after, new))
    verb: Sentence = (_VERBS[difference.shift],) if is_due(difference) else (what, ":")
    far = how_far(_WORDS, before, after)
    told: Sentence = (*verb, " ", *_date(before, old), " → ", *_date(after, new), f" ({far})" if far else "")
    milestone = new.timeline.get(difference.via)
    return (*told, ", with ", title(milestone.title)) if milestone else told


_VERBS = {
    "later": "slips:",
    "maybe-later": "may slip:",
    "earlier": "comes earlier:",
    "maybe-earlier": "may come earlier:",
    "": "is told differently:",
}


def _goal_emptied(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    slugs = difference.before if isinstance(difference.before, tuple) else ()
    served = listed(tuple(title(old.features[slug].title) for slug in slugs), at_most=_NAMED)
    return ("has nothing left that serves it; it was ", *served)


def _goal_delayed(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:
    now, then = _maybe_date(difference.after, new), _maybe_date(difference.before, old)
    return ("has nothing left before ", *now, "; what came next was due ", *then)


def _contents(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    parts: list[Piece] = []
    for names, verb in ((difference.after, "now holds "), (difference.before, "no longer holds ")):
        if isinstance(names, tuple) and names:
            told = listed(tuple(title(name) for name in names), at_most=_NAMED)
            parts += [*(["; "] if parts else []), verb, *told]
    return tuple(parts)


def _scope(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:
    was = difference.before if isinstance(difference.before, tuple) else ()
    now = difference.after if isinstance(difference.after, tuple) else ()
    more = [_name(each, difference.field, new) for each in now if each not in was]
    less = [_name(each, difference.field, old) for each in was if each not in now]
    parts: list[Piece] = []
    for sign, names in (("+ ", more), ("− ", less)):
        if names:
            parts += [*([", "] if parts else []), sign, *listed(tuple(names), at_most=_NAMED)]
    return (_label(difference.field), ": ", *parts)


_KIND_OF = {"goals": "goal", "audience": "audience", "part_of": "feature"}


def _name(slug: str, field: str, roadmap: Roadmap) -> Quote:
    entry = roadmap.entries.get(_KIND_OF.get(field, ""), {}).get(slug)
    return title(entry.title) if entry else Quote(slug)


def _note(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    return ("has a new note: ", Quote(_short(str(difference.after))))


def _confirmed(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    return ("was confirmed on ", *_maybe_date(difference.after, new))


def _status(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:
    """What has shipped says when, where it knows."""
    told = _other(difference, old, new)
    entry = new.entries[difference.kind][difference.slug]
    shipped = getattr(entry, "shipped", None)
    is_shipped = isinstance(difference.after, Status) and difference.after.means is Meaning.SHIPPED
    return (*told, ", ", *_date(shipped, new)) if is_shipped and shipped else told


def _reading(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    """Of `measures.NAME.readings.DAY`."""
    _, name, _, day = difference.field.split(".")
    measure = getattr(new.entries[difference.kind][difference.slug], "measures", {}).get(name)
    what = Quote((measure.title if measure else None) or labels.slug_in_words(name))
    on = f", on {_WORDS.when(parse_day(day))}"
    return (*_from_to(what, _value(difference.before), _value(difference.after)), on)


def _other(difference: Difference, old: Roadmap, new: Roadmap) -> Sentence:  # noqa: ARG001
    what, before, after = _label(difference.field), difference.before, difference.after
    if before is None and after is None:
        return (what, " has changed")
    if isinstance(before, str) and isinstance(after, str) and max(len(before), len(after)) > _SHORT:
        return (what, " is worded differently")
    return _from_to(what, _value(before), _value(after))


def _from_to(what: Quote, before: Sentence, after: Sentence) -> Sentence:
    if before and after:
        return (what, ": ", *before, " → ", *after)
    return (what, ": ", *after) if after else (what, " is taken out, it was ", *before)


def _value(value: Value) -> Sentence:
    if value is None or isinstance(value, tuple):
        return ()
    if isinstance(value, Status):
        return (Quote(value.title),)
    if isinstance(value, float | int):
        return (number(value),)
    return (Quote(_short(str(value))),)


def _maybe_date(value: Value, roadmap: Roadmap) -> Sentence:
    return _date(value, roadmap) if isinstance(value, Timeframe) else ()


def _date(value: Timeframe, roadmap: Roadmap) -> Sentence:
    milestone = roadmap.timeline.get(value.of)
    told = _WORDS.when(value)
    return (title(milestone.title), f" ({told})") if milestone else (told,)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else f"{flat[: _SHORT - 1].rstrip()}…"


def _label(field: str) -> Quote:
    """`target` → `Target`, `measures.activation.by` → `Measures (activation, by)`; a part may have any name."""
    first, _, rest = field.partition(".")
    if first == "stages" and rest:
        return Quote(labels.field(_WORDS, rest))
    return Quote(f"{labels.field(_WORDS, first)} ({rest.replace('.', ', ')})" if rest else labels.field(_WORDS, first))


_TOLD: Mapping[What, Callable[[Difference, Roadmap, Roadmap], Sentence]] = {
    What.SEEN: _seen,
    What.UNSEEN: _seen,
    What.ADDED: _added,
    What.REMOVED: _removed,
    What.RENAMED: _renamed,
    What.STATUS: _status,
    What.DATE: _moved,
    What.CONFIDENCE: _other,
    What.SCOPE: _scope,
    What.OUTCOME: _other,
    What.GOAL_EMPTIED: _goal_emptied,
    What.GOAL_DELAYED: _goal_delayed,
    What.CONTENTS: _contents,
    What.MEASURE: _other,
    What.READING: _reading,
    What.NOTE: _note,
    What.CONFIRMED: _confirmed,
    What.WORDS: _other,
}
