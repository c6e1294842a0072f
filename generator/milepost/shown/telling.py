"""The words for a field of an entry and for its values, also for a part of one: `stages.beta`, `measures.use.to`."""

from __future__ import annotations

from milepost.compare import Value
from milepost.model.changes import is_date_field, is_text_field
from milepost.model.entry import Entry, Measure
from milepost.model.roadmap import Roadmap
from milepost.shown import labels
from milepost.shown.lifetime import last_known, renamed
from milepost.shown.measures import value as with_unit
from milepost.shown.reading import timeframe
from milepost.timeframe import Timeframe
from milepost.vocabulary import Status
from milepost.words import N_, Words

_NAMES = {"goals": "goal", "audience": "audience", "part_of": "feature"}
_TOLD = {"confidence": labels.CONFIDENCE, "horizon": labels.HORIZON, "stage": labels.STAGE, "outcome": labels.OUTCOME}
_OF_MEASURE = {
    "by": N_("Date for “%(title)s”"),
    "to": N_("Aim of “%(title)s”"),
    "from": N_("Start of “%(title)s”"),
    "title": N_("Name of “%(title)s”"),
    "unit": N_("Unit of “%(title)s”"),
}


class Telling:
    """`label` is empty for no field. `is_measure` is that the field is a measure as a whole.

    Sentences are told between quotation marks: their ends would else be read as those of ours.
    """

    def __init__(self, roadmap: Roadmap, entry: Entry, field: str) -> None:
        self._roadmap, self._entry, self.field = roadmap, entry, field
        first, _, rest = field.partition(".")
        self.is_date = bool(field) and is_date_field(type(entry), field)
        self._is_text = bool(field) and is_text_field(type(entry), field)
        own = roadmap.settings.fields.get(field)
        self._measure, _, self._part = rest.partition(".") if first == "measures" else ("", "", "")
        self.is_measure = bool(self._measure) and not self._part
        self.label = (own.title if own else None) or self._of_measure() or _label(roadmap.words, first, rest)

    def _of_measure(self) -> str:
        told = _OF_MEASURE.get(self._part) if self._measure else None
        return self._roadmap.words.gettext(told, title=self._measure_title()) if told else ""

    def _measure_title(self) -> str:
        known = self._known_measure()
        return (known.title if known else None) or labels.slug_in_words(self._measure)

    def _known_measure(self) -> Measure | None:
        """That of today; of one that is gone its last state."""
        versions = (version.entry for version in reversed(self._roadmap.past.of(self._entry)))
        for entry in (self._entry, *versions):
            held: dict[str, Measure] = getattr(entry, "measures", None) or {}
            if self._measure in held:
                return held[self._measure]
        return None

    def typed(self, value: Value) -> str:
        """Of a value that git remembers. A date is told as it was then, whatever became of its release."""
        words = self._roadmap.words
        if isinstance(value, Timeframe):
            return self._date(value)
        if isinstance(value, tuple):
            return words.and_list(self._named(slug) for slug in value) if value else ""
        if isinstance(value, Status):
            return self._roadmap.settings.words.get(value.word, value).title
        if isinstance(value, int | float):
            return self._number(value)
        return labels.slug_in_words(value) if self.is_measure and value == self._measure else self.value(value)

    def _number(self, value: float) -> str:
        known = self._known_measure()
        return with_unit(self._roadmap.words, value, known.unit if known else None)

    def _date(self, date: Timeframe) -> str:
        named = self._roadmap.timeline.get(date.of)
        dates = self._roadmap.words.when(date)
        return f"{named.title} ({dates})" if named else dates

    def _named(self, slug: str) -> str:
        """The title of what a field names; of what is gone its last one, of a need with its audience."""
        if self.field == "needs":
            return self._need(slug)
        entry = self._entry_of(_NAMES.get(self.field, ""), slug)
        return entry.title if entry else labels.slug_in_words(slug.replace("/", " "))

    def _need(self, name: str) -> str:
        whose, _, slug = name.partition("/")
        audience = self._entry_of("audience", whose)
        need = (getattr(audience, "needs", None) or {}).get(slug)
        title = need.title if need else labels.slug_in_words(slug)
        return f"{title} ({audience.title if audience else labels.slug_in_words(whose)})"

    def _entry_of(self, kind: str, slug: str) -> Entry | None:
        entry = self._roadmap.entries.get(kind, {}).get(slug)
        known = last_known(self._roadmap.past.versions.get((kind, slug), ()))
        return entry or known or renamed(self._roadmap).get((kind, slug))

    def value(self, text: str | None) -> str:
        if not text:
            return ""
        if self.is_date and (date := timeframe(self._roadmap, text)):
            return self._date(date)
        if self.field == "status" and text in self._roadmap.settings.words:
            return self._roadmap.settings.words[text].title
        if self._part in ("from", "to"):
            return self._written_number(text)
        known = _TOLD.get(self.field, {}).get(text)
        if known:
            return self._roadmap.words.gettext(known)
        return self._roadmap.words.gettext("“%(text)s”", text=text) if self._is_text else text

    def _written_number(self, text: str) -> str:
        """With its unit, where it was written without."""
        try:
            return self._number(float(text))
        except ValueError:
            return text


def _label(words: Words, first: str, rest: str) -> str:
    if first.startswith("x-"):
        return f"{first}.{rest}" if rest else first
    if first == "stages" and rest:
        return labels.field(words, rest)
    within = f" ({rest.replace('.', ', ')})" if rest else ""
    return f"{labels.field(words, first)}{within}" if first else ""
