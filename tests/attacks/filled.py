"""Content in which hostile texts stand in every field that takes one: the fields are read from the models.

So a field that is new tomorrow, in any kind, is attacked without anybody adding it here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from milepost import fields
from milepost.model.kinds import kinds
from milepost.prose import links
from milepost.settings import Settings
from milepost.source import limits
from tests.canaries import KEY, Filling, Way

Takes = Callable[[int, int], bool]
SITE = "site"
OTHER = "other"
"""The slug that all references name, in every kind."""
DAY, MOMENT = "2026-11-01", "2027-02"
MOST = ((fields.Title, limits.TITLE), (fields.Summary, limits.SUMMARY), (fields.LinkUrl, limits.URL))
SEVERAL = [name for name, kind in kinds().items() if not kind.single]
# What is about editions, whom other tests attack, and what is no text though its type says so
_LEFT_OUT = {(SITE, name) for name in ("editions", "default_visibility", "show", "never_publish", "checks", "language")}
_LEFT_OUT |= {(SITE, "fields", "values")}
# All texts here are odd on purpose, and nothing of it is a plan
QUIET = {"shipped-in-future": "off"}


def content(texts: Mapping[str, str], *, single: str, takes: Takes = lambda _number, _kind: True) -> dict[str, str]:
    """The files of a roadmap: an entry of every kind for each text, in all fields; the names of the texts become slugs.

    `single` is the text of what there is only one of, the vision and site.yml. `takes` leaves out entries, by the
    number of the text and the number of the kind, those with one entry not counted.
    """
    settings = {**_filling(single).of_model(Settings, (SITE,)), "format": 1, "checks": QUIET}
    files: dict[str, Any] = {"site.yml": settings}
    for name, kind in kinds().items():
        if kind.single:
            files[f"{kind.folder}.yml"] = _entry(name, next(iter(texts)), single)
    for place, name in enumerate(SEVERAL):
        taken = {slug: text for number, (slug, text) in enumerate(texts.items()) if takes(number, place)}
        entries = {slug: _entry(name, slug, text) for slug, text in taken.items()}
        files[f"{kinds()[name].folder}.yml"] = {**entries, OTHER: named(name, single)}
    return {path: json.dumps(data, ensure_ascii=False) for path, data in files.items()}


def in_folders(texts: Mapping[str, str]) -> dict[str, str]:
    """An entry for each text, which is the name of its folder: no field tells it, but the link to where it is edited.

    With the name of the text before it, for some of these folders would be one on many computers, which is refused.
    """
    found = {}
    for name, text in texts.items():
        path = "/".join(f"{name} {part[:60]}" for part in text.replace("\0", "").split("/")[:9])
        found[f"features/{path}/in-{name}.yml"] = "title: In a folder\nstatus: idea\n"
    return found


@cache
def accepted(text: str, hint: Any) -> str | None:
    """The text as a field takes it, shortened where it is too long; None where the field refuses it."""
    shortened = text[: next((most for known, most in MOST if known == hint), limits.PROSE)]
    # A reference has to lead somewhere
    if hint == fields.Markdown and any(link.target != f"goal:{OTHER}" for link in links(shortened)):
        return None
    # and so does a path of the site
    if hint == fields.LinkUrl and ":" not in shortened:
        return None
    try:
        _judge(hint).validate_python(shortened)
    except ValidationError:
        return None
    return shortened


@cache
def _judge(hint: Any) -> TypeAdapter[Any]:
    return TypeAdapter(hint)


def _filling(text: str) -> Filling:
    says: Callable[[Way, Any], str | None] = lambda _, hint: accepted(text, hint)  # noqa: E731
    return Filling(left_out=is_left_out, moments=lambda _: MOMENT, day=DAY, says=says, others=(OTHER, OTHER))


def _entry(kind: str, slug: str, text: str) -> dict[str, Any]:
    made = _filling(text).of_model(kinds()[kind].model, (kind,))
    return {**made, "aliases": [f"old-{slug}"]}


def named(kind: str, text: str) -> dict[str, Any]:
    """An entry for references to name, with the parts that they may name."""
    title = accepted(text, fields.Title) or "blank"
    part = {KEY: {"title": title}}
    more = {"feature": {"status": "planned", "target": MOMENT}, "timeline": {"when": MOMENT}}
    return {"title": title, **{"goal": {"measures": part}, "audience": {"needs": part}, **more}.get(kind, {})}


def is_left_out(way: Way) -> bool:
    return way in _LEFT_OUT or way[-1] in ("visibility", "only", "aliases")
