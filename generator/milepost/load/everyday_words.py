"""What people and other tools say instead of one of a few words: `Epic`, `high`, `green`."""

from __future__ import annotations

from collections.abc import Iterable

from milepost.vocabulary import plain_words

_WORDS = {
    # sorts of work
    "feature": "epic, story, user story, task, new feature",
    "improvement": "enhancement, change request",
    "bug": "defect, incident, bugfix, hotfix",
    "technical": "tech debt, technical debt, chore, infrastructure, refactoring",
    "research": "spike, discovery, study",
    "compliance": "legal, regulation, regulatory",
    "sunset": "deprecation, removal, end of life, eol",
    # how sure
    "committed": "high, sure, certain, confirmed, hoch, sicher",
    "likely": "medium, probable, mittel, wahrscheinlich",
    "exploratory": "low, unsure, tentative, niedrig, gering, unsicher",
    # how it goes
    "on-track": "green, good, ok, grün, vert",
    "at-risk": "yellow, amber, orange, gelb",
    "off-track": "red, late, delayed, blocked, rot, rouge",
    # how it ended
    "achieved": "done, reached, met, success",
    "missed": "failed, not achieved",
    "partly": "partially, partial",
    # when and what happens
    "next": "soon",
    "later": "future, someday, backlog",
    "release": "launch, version, go live",
    "event": "deadline, conference, fair, meeting",
    "period": "sprint, phase, freeze",
    "ga": "general availability, live, launched",
    "beta": "pilot, preview",
    "alpha": "prototype, poc",
}
_MEANT = [(word, meant) for meant, words in _WORDS.items() for word in words.split(", ")]


def everyday_word(word: str, allowed: Iterable[str]) -> str:
    """The one of the words that is meant; nothing where nobody can tell."""
    plain = plain_words(word)
    known = {*allowed}
    return next((meant for said, meant in _MEANT if said == plain and meant in known), "")
