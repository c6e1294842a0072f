"""How sure things are, how goals ended, and what they aim at: what changes no date, but what people count on."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.account.aims import measure
from milepost.account.naming import value
from milepost.account.pieces import Quote, Sentence, title
from milepost.account.sections import is_other_status
from milepost.account.sides import Sides
from milepost.account.subjects import NAMED, counted, once, subjects
from milepost.compare import Difference, What
from milepost.english import count
from milepost.shown import labels
from milepost.vocabulary import Meaning, Status

_FIRM = ("committed", "likely", "exploratory", None)


def confidence(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    """What was committed and is not any more is more than a little less sure."""
    lowered = [each for each in found if _is_lowered(each)]
    was = [each for each in lowered if each.before == "committed"]
    yield from counted(was, "is no longer committed", "are no longer committed")
    yield from counted([each for each in lowered if each not in was], "is less sure", "are less sure")
    raised = [each for each in found if each.what is What.CONFIDENCE and each.after == "committed"]
    yield from counted(raised, "is committed now", "are committed now")


def _is_lowered(difference: Difference) -> bool:
    if difference.what is not What.CONFIDENCE or difference.before not in _FIRM or difference.after not in _FIRM:
        return False
    return _FIRM.index(difference.after) > _FIRM.index(difference.before)


def health(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    told = [each for each in found if each.what is What.HEALTH and each.after is not None and not each.editions]
    for word in dict.fromkeys(str(each.after) for each in told):
        held = [each for each in told if each.after == word]
        yield from counted(held, *(f"{be} {labels.HEALTH[word].lower()} now" for be in ("is", "are")))


def statuses(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    """What goes on, or goes on again after it was over; the words are those of the site."""
    ways: dict[tuple[str, str], list[Difference]] = {}
    for each in found:
        if not is_other_status(each) or each.editions:
            continue
        before, after = each.before, each.after
        if isinstance(before, Status) and isinstance(after, Status) and before.word != after.word:
            was_over = before.means is Meaning.SHIPPED or before.means.is_stopped
            ways.setdefault((after.title, "again" if was_over else "now"), []).append(each)
    for (word, when), held in ways.items():
        has = "has" if len(once(held)) == 1 else "have"
        yield (*subjects(held), f" {has} the status ", Quote(word), f" {when}")


def records(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    """Whoever takes back what was said is seen."""
    rewritten = [each for each in found if each.what is What.RECORD and each.before is not None]
    if rewritten:
        yield ("the record of ", *subjects(rewritten), " is rewritten")


def outcomes(found: tuple[Difference, ...]) -> Iterator[Sentence]:
    for each in found:
        if each.what is not What.OUTCOME:
            continue
        if each.after is None:
            yield ("goal ", title(each.title), " is open again")
        else:
            yield ("goal ", title(each.title), " is closed: ", *value(each.after, "outcome"))


def aims(found: tuple[Difference, ...], sides: Sides) -> Iterator[Sentence]:
    moved = [each for each in found if each.what is What.MEASURE and each.field.endswith(".to")]
    if len(moved) > NAMED:
        yield (f"the aims of {count(len(moved), 'measure')} changed",)
        return
    for each in moved:
        yield measure(each, sides)
