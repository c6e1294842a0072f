"""The built-in meanings of a status, and a site's own words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from milepost.words import N_, Words


class Meaning(StrEnum):
    """What a status comes to, whatever a site calls it. In the order in which work goes through them."""

    IDEA = "idea"
    DISCOVERY = "discovery"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    SHIPPED = "shipped"
    PAUSED = "paused"
    NOT_DOING = "not-doing"

    @property
    def is_stopped(self) -> bool:
        return self in (Meaning.PAUSED, Meaning.NOT_DOING)


@dataclass(frozen=True, slots=True)
class Status:
    """One word of the site: `word` as it is written, `title` as it is shown."""

    word: str
    title: str
    means: Meaning
    description: str = ""
    is_known: bool = True

    @classmethod
    def unknown(cls, word: str) -> Status:
        """Stands in while site.yml is broken and cannot say what the word means."""
        return cls(word, word, Meaning.IDEA, is_known=False)


_TITLES = {
    Meaning.IDEA: N_("Idea"),
    Meaning.DISCOVERY: N_("Discovery"),
    Meaning.PLANNED: N_("Planned"),
    Meaning.IN_PROGRESS: N_("In progress"),
    Meaning.SHIPPED: N_("Shipped"),
    Meaning.PAUSED: N_("Paused"),
    Meaning.NOT_DOING: N_("Not doing"),
}
BUILT_IN = {meaning.value: Status(meaning.value, _TITLES[meaning], meaning) for meaning in Meaning}


# What other tools and people call them
_EVERYDAY: dict[str, Meaning] = {
    word: meaning
    for meaning, words in {
        Meaning.IDEA: "backlog, proposed, someday, maybe, idee, idée",
        Meaning.PLANNED: "todo, to do, open, next, new, ready, scheduled, upcoming, selected for development, "
        "geplant, offen, prévu, planifié, à faire",
        Meaning.IN_PROGRESS: "doing, wip, started, active, building, ongoing, under way, in development, development, "
        "in review, review, testing, in testing, qa, in arbeit, en cours",
        Meaning.SHIPPED: "done, released, live, complete, completed, finished, closed, delivered, launched, resolved, "
        "✅, ✔, ☑, fertig, erledigt, abgeschlossen, terminé, fait, livré",
        Meaning.PAUSED: "on hold, hold, blocked, waiting, deferred, postponed, pausiert, blockiert, en pause",
        Meaning.NOT_DOING: "cancelled, canceled, rejected, declined, dropped, wontfix, will not do, won't do, wont do, "
        "won't fix, abgelehnt, verworfen, abandonné, rejeté",
    }.items()
    for word in words.split(", ")
}


def plain_words(written: str) -> str:
    """The words of a name, however it is written: `in progress` for `In_Progress`."""
    return " ".join(written.casefold().replace("’", "'").replace("-", " ").replace("_", " ").split())


def everyday(word: str) -> str:
    """The built-in word that is meant by one of everyday: `shipped` for `Done`; nothing where nobody can tell."""
    plain = plain_words(word)
    built_in = plain.replace(" ", "-")
    return built_in if built_in in BUILT_IN else _EVERYDAY.get(plain, "")


def with_built_in(own: Mapping[str, Status], words: Words) -> dict[str, Status]:
    """The site's own words in the order written, then the built-in ones in theirs; an own one may retitle these."""
    built_in = {word: status for word, status in BUILT_IN.items() if word not in own}
    return {**own, **{word: replace(status, title=words.gettext(status.title)) for word, status in built_in.items()}}
