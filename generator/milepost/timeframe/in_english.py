"""A time in the words of German and French, said in those that the format has."""

from __future__ import annotations

import re

_WORDS = {
    word: english
    for english, words in {
        "January": "januar, jänner, janvier",
        "February": "februar, feber, février, fevrier",
        "March": "märz, maerz, mär, mrz, mars",
        "April": "avril",
        "May": "mai",
        "June": "juni, juin",
        "July": "juli, juillet",
        "August": "août, aout",
        "September": "septembre",
        "October": "oktober, okt, octobre",
        "November": "novembre",
        "December": "dezember, dez, décembre, decembre",
        "quarter": "quartal, trimestre",
        "half": "halbjahr, semestre",
        "week": "woche, semaine",
        "early": "anfang, début, debut",
        "mid": "mitte, mi",
        "end": "ende, fin",
        "spring": "frühling, frühjahr, printemps",
        "summer": "sommer, été",
        "autumn": "herbst, automne",
        "winter": "hiver",
        "unknown": "offen, unbekannt, unklar, inconnu",
        "until": "bis",
        "or": "oder, ou",
    }.items()
    for word in words.split(", ")
}
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"\b([1-9])(?:\.|er|re|e|ème|ter|tes) ?(?=quarter|half|week)")
_DAY = re.compile(r"\b([0-9]{1,2})(?:\.|er) ?(?=[A-Z])")
_LETTER = re.compile(r"\b(?:(T)|S)(?=[1-4]\b)")


def in_english(text: str) -> str:
    """The same text where it has no such words."""
    said = _WORD.sub(lambda found: _WORDS.get(found[0].casefold(), found[0]), text)
    said = _NUMBERED.sub(r"\1th ", said)
    said = _LETTER.sub(lambda found: "Q" if found[1] else "H", said)
    return _DAY.sub(r"\1 ", said)
