"""A roadmap in which every field of every kind is public, and every field of every kind is hidden as well.

Made from the models alone: a new field is in it without anyone adding it. What is hidden stands in private fields,
under `only`, in items with a visibility, in entries of their own, and in what site.yml says of other editions. Every
hidden text begins with `canary`, a letter and `hidden`; hidden dates are of years that stand nowhere else.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Container
from pathlib import Path
from typing import Any, Literal

from milepost.fields import RefTo
from milepost.model.kinds import Kind, kinds
from milepost.model.references import shape_of
from milepost.settings import Edition, Settings
from tests.canaries import KEY, OTHERS, OWN_FIELD, Filling, Way

SUBJECT, HIDDEN = "subject", "hidden-subject"
SHOWN = frozenset({"evidence"})
"""Private fields that the public edition shows after all; who said it is shown nowhere else all the same."""
Which = Literal["none", "first", "second"]

TEXT = r"canary[ab]hidden[a-z]*"
"""What every hidden text is like."""
DATES = r"\b21[5-8]\d\b|\b2098\b"
"""And every hidden date, as it is written or told."""
NAMES = r"hidden-(subject|part|alias|status|field)[ab]?"


class _Everything(Container[object]):
    def __contains__(self, _: object) -> bool:
        return True


def _moment(way: Way, shift: int) -> str:
    number = zlib.crc32("/".join(way).encode()) + shift
    return f"{2150 + number % 40}-{number % 12 + 1:02}"


def _hiding(which: Which) -> Filling:
    is_second = which == "second"
    return Filling(
        second=_Everything() if is_second else frozenset(),  # type: ignore[arg-type]
        left_out=lambda way: way[-1] in ("visibility", "only", "aliases"),
        moments=lambda way: _moment(way, int(is_second)),
        day="2098-08-15" if is_second else "2098-07-14",
    )


_OF_EDITIONS = ("editions", "default_visibility", "show", "never_publish", "checks", "language", "visibility", "only")
SHOWING = Filling(left_out=lambda way: way[-1] in _OF_EDITIONS)


def files(which: Which) -> dict[str, str]:
    """By path below `content/`, JSON, which is YAML too."""
    letter = {"none": "", "first": "a", "second": "b"}[which]
    made: dict[str, Any] = {"site.yml": _site(which, letter)}
    for name, kind in kinds().items():
        subject = _subject(kind, which)
        if kind.single:
            made[f"{kind.folder}.yml"] = subject
            continue
        hidden = {f"{HIDDEN}{letter}": _hidden_entry(kind, which, letter)} if letter else {}
        others = {slug: other(name, slug) for slug in OTHERS}
        # The hidden one first, so that everything public stands in other lines
        made[f"{kind.folder}.yml"] = {**hidden, SUBJECT: subject, **others}
    return {path: json.dumps(data, indent=1) for path, data in made.items()}


def write(root: Path, which: Which) -> None:
    (root / "content" / "pages").mkdir(parents=True, exist_ok=True)
    for path, text in files(which).items():
        (root / "content" / path).write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")


CONFIG = """\
site_name: Example
docs_dir: content/pages
theme: {name: material, font: false, features: [content.action.edit]}
plugins: [search, milepost]
"""


def _site(which: Which, letter: str) -> dict[str, Any]:
    site = SHOWING.of_model(Settings, ("site.yml",))
    public = {
        "title": "For everybody",
        "edit": "https://edit.example/content/",
        "precision": {"committed": "month", "likely": "quarter", "exploratory": "horizon"},
    }
    del site["fields"][OWN_FIELD]["values"]
    site["fields"][OWN_FIELD]["visibility"] = "public"
    site["editions"] = {"public": public, "internal": {"title": "For us"}}
    site["show"] = {"public": sorted(SHOWN)}
    # The dates are made by chance, those of what has shipped among them
    about_dates = ("shipped-in-future", "public-date-earlier", "start-after-target", "target-after-deadline")
    site["checks"] = dict.fromkeys(about_dates, "off")
    if letter:
        hiding = _hiding(which)
        site["editions"]["internal"] = hiding.of_model(Edition, ("hidden", "edition"))
        site["editions"]["internal"].pop("precision")
        site["fields"][f"x-hidden-field{letter}"] = {"title": f"canary{letter}hiddenfield"}
        site["statuses"][f"hidden-status{letter}"] = {"title": f"canary{letter}hiddenstatus", "means": "planned"}
        site["never_publish"] = [f"canary{letter}hiddenword"]
    return site


def _subject(kind: Kind, which: Which) -> dict[str, Any]:
    """A public entry: every field shown, and every way of hiding something in it."""
    shown = SHOWING.of_model(kind.model, (kind.name,))
    by_key = {field.alias or name: name for name, field in kind.model.model_fields.items()}
    private = kind.model.private - SHOWN
    entry = {key: value for key, value in shown.items() if by_key.get(key) not in private}
    entry |= {"visibility": "public"}
    if which == "none":
        return _without_private_parts(kind, entry)
    hiding, letter = _hiding(which), {"first": "a", "second": "b"}[which]
    hidden = hiding.of_model(kind.model, ("hidden", "private", kind.name))
    entry |= {key: value for key, value in hidden.items() if by_key.get(key) in private}
    entry |= {"x-undeclared": f"canary{letter}hiddenundeclared", f"x-hidden-field{letter}": f"canary{letter}hiddenown"}
    items = hiding.of_model(kind.model, ("hidden", "item", kind.name))
    for key, value in items.items():
        if by_key.get(key) in private or key not in entry:
            continue
        if isinstance(value, list) and isinstance(value[0], dict):
            entry[key] = [{**value[0], "visibility": "internal"}, *entry[key]]
        elif isinstance(value, dict) and KEY in value and isinstance(value[KEY], dict):
            entry[key] = {f"hidden-part{letter}": {**value[KEY], "visibility": "internal"}, **entry[key]}
    if "links" in entry:
        entry["links"] += [{"title": f"canary{letter}hiddentracker", "url": "https://t.example/", "rel": "tracker"}]
    for key, forms in lists_of_references(kind).items():
        if key in entry:
            entry[key] = [_named(forms[0], letter), *entry[key]]
            if "/" in forms[0] and kind.name != "stakeholder":
                entry[key] = [f"{SUBJECT}/hidden-part{letter}", *entry[key]]
    for evidence in _evidence(entry):
        evidence["from"] = f"canary{letter}hiddenfrom"
    # Links to what is hidden leave their words, and a change that names it does not say what it was
    entry["description"] = f"{entry['description']} [[{HIDDEN}{letter}|words outside]]"
    entry["changes"] = [
        *entry["changes"],
        *({**each, "from": f"{HIDDEN}{letter}"} for each in _told_changes(kind)),
        {"on": "2026-01-02", "field": "owners", "to": "Somebody", "why": f"canary{letter}hiddenwhy"},
        {"on": "2026-01-02", "field": "visibility", "to": "public", "why": f"canary{letter}hiddenopened"},
        {"on": "2026-01-02", "field": f"x-undeclared{letter}", "why": f"canary{letter}hiddenownwhy"},
    ]
    if kind.name in ("goal", "vision"):
        part = {"on": "2026-01-02", "field": f"measures.hidden-part{letter}.to", "why": f"canary{letter}hiddenpart"}
        entry["changes"] += [part]
    layer = hiding.of_model(kind.model, ("hidden", "only", kind.name))
    entry["only"] = {"internal": layer}
    return entry


def _without_private_parts(kind: Kind, entry: dict[str, Any]) -> dict[str, Any]:
    for evidence in _evidence(entry):
        evidence.pop("from", None)
    entry["description"] = f"{entry['description']} words outside"
    entry["changes"] = [*entry["changes"], *_told_changes(kind)]
    if "features" in entry:
        # It lets nothing through in either case: without the filter by a private field it would
        entry["features"] = {**entry["features"], "teams": ["nobody"]}
    return entry


def _evidence(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """Of the entry and of its needs."""
    needs = entry.get("needs")
    of_needs = [need.get("evidence", []) for need in needs.values()] if isinstance(needs, dict) else []
    return [each for group in (entry.get("evidence", []), *of_needs) for each in group]


def _told_changes(kind: Kind) -> list[dict[str, Any]]:
    """A change of each field that names entries."""
    fields = [key for key in lists_of_references(kind) if key not in ("needs", "changes")]
    return [{"on": "2026-01-01", "field": key, "to": "first", "why": f"Because of {key}"} for key in fields]


def _hidden_entry(kind: Kind, which: Which, letter: str) -> dict[str, Any]:
    entry = _hiding(which).of_model(kind.model, ("hidden", "entry", kind.name))
    if kind.name == "feature":
        entry["status"] = f"hidden-status{letter}"
    # What says nothing has the visibility of the site, which is the narrowest
    seen_by = {} if kind.name == "feature" else {"visibility": "internal"}
    return {**entry, **seen_by, "aliases": [f"hidden-alias{letter}-{kind.name}"]}


def lists_of_references(kind: Kind) -> dict[str, tuple[str, ...]]:
    """The fields of a kind that name entries in a list, by key, with the forms of a name as in `RefTo`."""
    shapes = shape_of(kind.model, "ref")
    return {
        key: mark.forms
        for key, shape in shapes.items()
        if shape.items
        for mark in shape.items.marks
        if isinstance(mark, RefTo)
    }


def _named(form: str, letter: str) -> str:
    _, slash, _ = form.partition("/")
    return f"{HIDDEN}{letter}/{KEY}" if slash else f"{HIDDEN}{letter}"


def other(kind: str, slug: str) -> dict[str, object]:
    """A public entry for references to name, with the parts that they may name."""
    title = f"The {slug} {kind}"
    part = {KEY: {"title": f"A part of {title}"}}
    more = {"feature": {"status": "planned"}, "timeline": {"when": "tbd"}}
    parts = {"goal": {"measures": part}, "audience": {"needs": part}}
    return {"title": title, "visibility": "public", **parts.get(kind, {}), **more.get(kind, {})}
