"""Random roadmaps in pairs: what is public is the same in both, what is hidden differs in everything."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from milepost.model.kinds import Kind, kinds
from tests.canaries import KEY, OTHERS, TEXTS, Filling, Way
from tests.leak.hidden import lists_of_references, other

UNITS = ("day", "week", "month", "quarter", "half", "year", "horizon", None)
STATUSES = ("idea", "discovery", "planned", "in-progress", "shipped", "paused", "not-doing")
_DATES = ("2026", "2026-11", "2027-Q1", "2027-02-17", "2027-W09", "2027-H2", "2026-12-30/2027-01-09", "../2028", "tbd")


def files(public_seed: int, hidden_seed: int) -> dict[str, str]:
    """By path below `content/`. The same `public_seed` gives the same public content."""
    shown, hiding = Random(public_seed), Random(f"{public_seed}/{hidden_seed}")
    made: dict[str, Any] = {"site.yml": _site(shown, hiding)}
    for name, kind in kinds().items():
        if kind.single:
            made[f"{kind.folder}.yml"] = _entry(kind, "only", shown, hiding)
            continue
        public = {slug: other(name, slug) for slug in OTHERS}
        public |= {f"p{number}": _entry(kind, f"p{number}", shown, hiding) for number in range(shown.randrange(4))}
        hidden = {f"h{hiding.randrange(1000)}": _hidden(kind, hiding) for _ in range(hiding.randrange(4))}
        made |= _laid_out(kind, public, hidden, hiding)
    return {path: json.dumps(data, indent=1) for path, data in made.items()}


def _site(shown: Random, hiding: Random) -> dict[str, Any]:
    precision = {name: unit for name in ("committed", "likely", "exploratory") if (unit := shown.choice(UNITS))}
    off = ("shipped-in-future", "public-date-earlier", "start-after-target", "target-after-deadline")
    return {
        "format": 1,
        "title": "Example",
        "url": "https://public.example/",
        "edit": f"https://edit{hiding.randrange(1000)}.example/",
        "editions": {
            "public": {"title": "For everybody", "precision": precision, "edit": "https://edit.example/"},
            f"partners{hiding.randrange(9)}": {"title": f"Partners {hiding.random()}"},
            "internal": {"title": f"For us {hiding.random()}", "url": f"https://i{hiding.randrange(99)}.example/"},
        },
        "statuses": {KEY: {"title": "Soon", "means": "planned"}},
        "fields": {"x-plan": {"title": "Plan", "visibility": "public"}, "x-hush": {"title": f"Hush {hiding.random()}"}},
        "checks": dict.fromkeys(off, "off"),
        "never_publish": [f"word{hiding.random()}"],
    }


def _filling(rng: Random, words: str) -> Filling:
    return Filling(
        left_out=lambda way: way[-1] in ("visibility", "only", "aliases"),
        moments=lambda _: rng.choice(_DATES),
        day=f"2026-{rng.randrange(1, 11):02}-{rng.randrange(1, 28):02}",
        says=lambda way, hint: f"{words} {'-'.join(way[1:])} {rng.randrange(10_000)}" if hint in TEXTS else None,
    )


def _some(kind: Kind, way: Way, rng: Random, words: str) -> dict[str, Any]:
    """Some of the fields of a kind, those that it needs among them."""
    whole = _filling(rng, words).of_model(kind.model, way)
    needed = {field.alias or name for name, field in kind.model.model_fields.items() if field.is_required()}
    entry = {key: value for key, value in whole.items() if key in needed or rng.random() < 0.5}
    if "status" in entry:
        entry["status"] = rng.choice((*STATUSES, KEY))
    if "confidence" in entry:
        entry["confidence"] = rng.choice(("committed", "likely", "exploratory"))
    return entry


def _entry(kind: Kind, slug: str, shown: Random, hiding: Random) -> dict[str, Any]:
    entry = _some(kind, (kind.name, slug), shown, f"Public {slug}")
    private = {_key(kind, name) for name in kind.model.private}
    entry = {key: value for key, value in entry.items() if key not in private} | {"visibility": "public"}
    for need in entry["needs"].values() if isinstance(entry.get("needs"), dict) else ():
        need.pop("evidence", None)
    if kind.name == "stakeholder":
        entry.get("features", {}).pop("teams", None)
    hidden = _some(kind, ("hidden", kind.name), hiding, "Hidden")
    entry |= {key: value for key, value in hidden.items() if key in private}
    for key, value in hidden.items():
        if key in private or key not in entry or hiding.random() < 0.3:
            continue
        if isinstance(value, list) and isinstance(value[0], dict):
            place = hiding.randrange(len(entry[key]) + 1)
            entry[key] = [*entry[key][:place], {**value[0], "visibility": "internal"}, *entry[key][place:]]
        elif isinstance(value, dict) and isinstance(value.get(KEY), dict):
            entry[key] = {f"h{hiding.randrange(1000)}": {**value[KEY], "visibility": "internal"}, **entry[key]}
    if hiding.random() < 0.5:
        entry |= {f"x-{hiding.randrange(100)}": "Hidden own", "x-hush": "Hidden declared"}
    if hiding.random() < 0.5:
        entry["only"] = {"internal": _some(kind, ("hidden", "only", kind.name), hiding, "Only")}
    return entry


def _key(kind: Kind, name: str) -> str:
    return kind.model.model_fields[name].alias or name


def _hidden(kind: Kind, hiding: Random) -> dict[str, Any]:
    entry = _some(kind, ("hidden", "entry", kind.name), hiding, "Secret")
    return {**entry, **({"visibility": "internal"} if hiding.random() < 0.5 else {})}


def _laid_out(kind: Kind, public: dict[str, Any], hidden: dict[str, Any], hiding: Random) -> dict[str, Any]:
    """Public entries keep their order; hidden ones stand anywhere between them, or in files of their own."""
    in_files = {slug: hidden.pop(slug) for slug in [*hidden] if hiding.random() < 0.3}
    slugs = [*public]
    for slug in hidden:
        slugs.insert(hiding.randrange(len(slugs) + 1), slug)
    for entry in public.values():
        for key, forms in lists_of_references(kind).items():
            known = [*hidden, *in_files] if forms[0] == kind.name else []
            if key in entry and known and hiding.random() < 0.5:
                entry[key] = [hiding.choice(known), *entry[key]]
    files: dict[str, Any] = {f"{kind.folder}.yml": {slug: {**public, **hidden}[slug] for slug in slugs}}
    return files | {f"{kind.folder}/{slug}.yml": entry for slug, entry in in_files.items()}
