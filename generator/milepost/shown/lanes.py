"""The ways in which a timeline makes lanes, and what their pages are called."""

from __future__ import annotations

from dataclasses import dataclass

from milepost.shown.ways import TOGETHER, WAYS, Way
from milepost.words import N_


@dataclass(frozen=True, slots=True)
class Laning:
    """`name` stands in the address. `title` and `page`, what the page is called, are English, to be translated."""

    name: str
    title: str
    page: str
    way: Way


LANINGS = (
    Laning("goal", N_("By goal"), N_("Roadmap by goal"), WAYS["goal"]),
    Laning("theme", N_("By theme"), N_("Roadmap by theme"), WAYS["theme"]),
    Laning("audience", N_("By audience"), N_("Roadmap by audience"), WAYS["audience"]),
    Laning("team", N_("By team"), N_("Roadmap by team"), WAYS["team"]),
    Laning("release", N_("By release"), N_("Roadmap by release"), WAYS["release"]),
)
NO_LANES = Laning("", "", "", TOGETHER)
