"""What people and other tools call a field, also in German and French."""

from __future__ import annotations

from collections.abc import Sequence

from milepost.vocabulary import plain_words

_TIMES = ("target", "period", "when", "on", "by")
# By the fields that may be meant: the first of them that is there
_WORDS: dict[tuple[str, ...], str] = {
    ("title",): "name, heading, headline, subject, titel, bezeichnung, titre, nom",
    ("summary",): "tagline, teaser, abstract, kurzfassung, zusammenfassung, résumé",
    ("description", "text"): "details, comment, beschreibung",
    ("owners",): "owner, assignee, assigned to, responsible, lead, dri, verantwortlich, zuständig, responsable",
    ("tags",): "label, labels, keywords, schlagworte, étiquettes",
    ("links",): "url, website",
    ("status", "health"): "state, stand, statut, état",
    _TIMES: "when, date, due, due date, duedate, eta, end, end date, finish, delivery, delivery date, "
    "termin, datum, zeitraum, fällig, ende, échéance, fin",
    ("start", "from"): "begin, begins, start, start date, beginn, anfang, début",
    ("shipped", "reached"): "released, resolved, completed, delivered, launched, done, release date, launch date",
    ("goals", "supports"): "goal, objective, objectives, okr, okrs, ziel, ziele, objectif, objectifs",
    ("measures",): "kpi, kpis, metric, metrics, key result, key results, kennzahl, kennzahlen, indicateurs",
    ("readings",): "current, actual, actuals, values",
    ("from",): "baseline",
    ("to",): "target",
    ("audience",): "persona, personas, users, segment, zielgruppe, zielgruppen",
    ("part_of", "supports"): "epic, epic link, parent, theme, initiative, thema",
    ("depends_on",): "blocked by, requires, dependency, dependencies, predecessors, abhängig von, abhängigkeiten",
    ("effort",): "estimate, size, aufwand",
    ("value",): "impact, business value, nutzen",
    ("reason", "why"): "because, grund, begründung, raison",
    ("health",): "rag, ampel, color, colour",
    ("confidence",): "certainty, likelihood, probability",
    ("visibility",): "public, private, sichtbarkeit",
    ("statement",): "vision, mission, aussage",
    ("language",): "lang, locale, sprache, langue",
}
_FIELDS = {word: fields for fields, words in _WORDS.items() for word in words.split(", ")}
# What others have that is no field here
_SLUG = "the file's name, or the key in a file of many entries, is the slug"
_RELEASE = "write the release as the time: `target: timeline:` and its slug; a field of your own begins with `x-`"
_ADVICE = {
    **dict.fromkeys(("id", "slug", "key"), _SLUG),
    **dict.fromkeys(("release", "version", "fix version", "milestone", "sprint"), _RELEASE),
    **dict.fromkeys(
        ("priority", "prio", "priorität", "priorité"),
        "write `horizon: now`, `next` or `later`; a field of your own begins with `x-`",
    ),
    # They are rather for whoever writes than for readers
    **dict.fromkeys(
        ("notes", "comments", "notizen", "kommentar", "commentaire"),
        "what every reader may read stands in `description`; a line for whoever writes the file begins with `#`",
    ),
    # A number of them would be read as weeks
    **dict.fromkeys(("story points", "points"), "`effort` is in person-weeks; a field of your own begins with `x-`"),
    "health": "how it goes is said in a note: `updates:`, and below that `- on: …`, `health: …` and `text: …`",
    "internal": "what only an edition reads stands below `only:`, indented: `only:`, and below that `internal:`",
}


def everyday_field(key: str, allowed: Sequence[str]) -> str:
    """The field that is meant by a key, however it is written: `owners` for `Owner`; nothing where nobody can tell."""
    return next((field for field in _FIELDS.get(plain_words(key), ()) if field in allowed), "")


def is_everyday(key: str) -> bool:
    """Whether others have such a field, so that a likeness of letters means nothing: `resolved`, `reviewed`."""
    return plain_words(key) in _FIELDS or plain_words(key) in _ADVICE


def advice(key: str) -> str:
    """What to do about a field that has no like here; nothing where nobody knows."""
    return _ADVICE.get(plain_words(key), "")
