"""One difference as a line: whose it is, what has changed, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from milepost.account import aims, needs, presence
from milepost.account.dates import date, maybe_date, moved
from milepost.account.naming import NAMED, SHORT, from_to, label, more_and_less, name, readers, short, value
from milepost.account.pieces import Piece, Quote, Sentence, listed, title
from milepost.account.sides import Sides
from milepost.compare import Difference, What
from milepost.vocabulary import Meaning, Status

_FOR_THEM = (What.SEEN, What.UNSEEN)


@dataclass(frozen=True, slots=True)
class Line:
    """`text` goes on where the title ends: `slips from Q1 2027 to Q2 2027`."""

    kind: str
    slug: str
    title: str
    text: Sentence
    why: str


def line(difference: Difference, sides: Sides, *, carried: tuple[str, ...] = ()) -> Line:
    """`carried` are the titles of the features that move with a release."""
    if difference.what is What.DATE and difference.field.startswith("measures."):
        text = aims.by(difference, sides)
    elif difference.what is What.DATE:
        text = moved(difference, sides.old, sides.new, carried)
    else:
        text = _TOLD[difference.what](difference, sides)
    if isinstance(text[0], Quote) or difference.field.startswith("measures."):  # where no title can go on
        text = ("· ", *text)
    if difference.editions and difference.what not in _FOR_THEM:
        text = (*text, ", for ", *readers(difference.editions, sides.new))
    elif difference.field and (silent := sides.told_nothing(difference)):
        text = (*text, "; nothing changes for ", *readers(silent, sides.new))
    return Line(difference.kind, difference.slug, difference.title, text, difference.why)


def _contents(difference: Difference, sides: Sides) -> Sentence:  # noqa: ARG001 - as the others
    parts: list[Piece] = []
    for names, verb in ((difference.after, "now holds "), (difference.before, "no longer holds ")):
        if isinstance(names, tuple) and names:
            told = listed(tuple(title(name) for name in names), at_most=NAMED)
            parts += [*(["; "] if parts else []), verb, *told]
    return tuple(parts)


def _scope(difference: Difference, sides: Sides) -> Sentence:
    return _more_and_less(_what(difference, sides), difference, sides)


def _more_and_less(what: Sentence, difference: Difference, sides: Sides) -> Sentence:
    """Of parts that are called the same as before, that something else in them is different."""
    field, before, after = difference.field, difference.before, difference.after
    if told := more_and_less(field, before, after, sides.old_by_new_names, sides.new):
        return (*what, ": ", *told)
    names = tuple(name(each, field, sides.new) for each in after) if isinstance(after, tuple) else ()
    return (*what, ": changed in ", *listed(names, at_most=NAMED)) if names else (*what, " changed")


def _what(difference: Difference, sides: Sides) -> Sentence:
    return needs.of_need(difference, sides) if needs.is_need(difference) else (sides.label(difference.field),)


def _health(difference: Difference, sides: Sides) -> Sentence:  # noqa: ARG001
    before, after = (value(each, "health") for each in (difference.before, difference.after))
    if not after:
        return ("no longer says how it goes, it was ", *before)
    return ("is ", *after, " now", *((", it was ", *before) if before else ()))


def _note(difference: Difference, sides: Sides) -> Sentence:  # noqa: ARG001
    return _written(difference, "has a new note: ", "no longer has the note: ", "has an altered note: ")


def _record(difference: Difference, sides: Sides) -> Sentence:  # noqa: ARG001
    return _written(difference, "gives a reason: ", "no longer gives the reason: ", "gives another reason: ")


def _written(difference: Difference, new: str, gone: str, altered: str) -> Sentence:
    """Equal texts before and after differ in something beside them, which is told elsewhere."""
    before, after = (None if each is None else short(str(each)) for each in (difference.before, difference.after))
    if after is None:
        return (gone, Quote(str(before)))
    if before is None:
        return (new, Quote(after))
    return (altered, Quote(after), *((", it was: ", Quote(before)) if before != after else ()))


def _confirmed(difference: Difference, sides: Sides) -> Sentence:
    when = maybe_date(difference.after, sides.new)
    return ("was confirmed on ", *when) if when else ("is not confirmed any more",)


def _status(difference: Difference, sides: Sides) -> Sentence:
    """What has shipped says when, where it knows."""
    before, after = difference.before, difference.after
    if isinstance(before, Status) and isinstance(after, Status) and before.word == after.word:
        return (label(difference.field), " ", Quote(after.title), f" now means {_meaning(after)}")
    told = _other(difference, sides)
    entry = sides.new.entries[difference.kind][difference.slug]
    shipped = getattr(entry, "shipped", None)
    is_shipped = isinstance(difference.after, Status) and difference.after.means is Meaning.SHIPPED
    return (*told, ", ", *date(shipped, sides.new)) if is_shipped and shipped else told


def _meaning(status: Status) -> str:
    return status.means.value.replace("-", " ")


def _other(difference: Difference, sides: Sides) -> Sentence:
    if needs.is_need(difference) and (told := needs.whole_need(difference)):
        return told
    what, before, after = _what(difference, sides), difference.before, difference.after
    if isinstance(before, tuple) or isinstance(after, tuple):
        return _more_and_less(what, difference, sides)
    if before is None and after is None:
        return (*what, " changed")
    if isinstance(before, str) and isinstance(after, str) and max(len(before), len(after)) > SHORT:
        return (*what, " is worded differently")
    return from_to(what, value(before, difference.field), value(after, difference.field))


_TOLD: Mapping[What, Callable[[Difference, Sides], Sentence]] = {
    What.SEEN: presence.seen,
    What.UNSEEN: presence.seen,
    What.EDITION: presence.edition,
    What.ADDED: presence.added,
    What.REMOVED: presence.removed,
    What.RENAMED: presence.renamed,
    What.STATUS: _status,
    What.CONFIDENCE: _other,
    What.SCOPE: _scope,
    What.OUTCOME: _other,
    What.GOAL_EMPTIED: aims.goal_emptied,
    What.GOAL_DELAYED: aims.goal_delayed,
    What.CONTENTS: _contents,
    What.MEASURE: aims.measure,
    What.READING: aims.reading,
    What.HEALTH: _health,
    What.NOTE: _note,
    What.RECORD: _record,
    What.CONFIRMED: _confirmed,
    What.WORDS: _other,
}
