"""What to say of a reference that leads nowhere: the help is what its writer would type next."""

from __future__ import annotations

from pathlib import PurePosixPath

from milepost.english import or_list
from milepost.load import list_as_text
from milepost.load.kind_words import one, with_article
from milepost.load.names import Names
from milepost.load.written import Written
from milepost.model.kinds import kinds
from milepost.model.target import Target
from milepost.source import limits
from milepost.source.invisible import invisible_beside
from milepost.source.suggest import closest

LISTED = 10
_PARTS_SAID = {"measures": "measure", "needs": "need"}


def leads_nowhere(written: Written, names: Names, *, told: int) -> tuple[str, str]:
    """The message and the help. `told` is how much has been said already: of the last ones less is found out."""
    if not written.targets:
        return _no_target(written, names if told < limits.PRINTED else Names())
    target = written.targets[0]
    owner = names.sources.get((target.kind, target.slug))
    if owner is None or not target.part:
        # Looking among tens of thousands of names tens of thousands of times would never end
        known = names.slugs(target.kind) if told < limits.PRINTED else []
        unseen = invisible_beside(target.slug, known.__contains__)
        return unseen or (f"no {one(target.kind)} is called `{target.slug}`", _meant(written, target, known, names))
    held = owner.data.get(target.part)
    message = f"the {target.kind} `{target.slug}` has no {_PARTS_SAID[target.part]} called `{target.name}`"
    return message, _part_meant(target, list(held) if isinstance(held, dict) else [])


def _no_target(written: Written, names: Names) -> tuple[str, str]:
    text = written.text[written.start : written.end]
    if not text.strip():
        return "the value is empty", _how_to_write(written)
    owners = [form.partition("/")[0] for form in written.forms if "/" in form]
    if not owners or "/" in text:
        return f"`{text}` names nothing", _how_to_write(written)
    having = [f"`{owner}`" for owner in _owners_of(text, written, names)]
    help_ = f"did you mean {or_list(having)}?" if having else _how_to_write(written)
    return f"no {or_list(owners)} is named", help_


def _owners_of(name: str, written: Written, names: Names) -> list[str]:
    """The measures or needs of this name or title, each with its entry."""
    wanted = [form.partition("/") for form in written.forms]
    return [
        f"{slug}/{each}"
        for owner, _, part in wanted
        for (kind, slug), source in names.sources.items()
        if kind == owner and isinstance(held := source.data.get(part), dict)
        for each, fields in held.items()
        if each == name or _has_title(fields, name)
    ][:LISTED]


def _has_title(fields: object, title: str) -> bool:
    return isinstance(fields, dict) and str(fields.get("title")).casefold() == title.casefold()


def _part_meant(target: Target, known: list[str]) -> str:
    if near := closest(target.name, known):
        return f"did you mean `{target.slug}/{near}`?"
    if not known:
        return f"it has no {target.part} at all: write this one under `{target.part}` of `{target.slug}`"
    more = ", …" if len(known) > LISTED else ""
    return f"it has {', '.join(f'`{name}`' for name in known[:LISTED])}{more}"


def _how_to_write(written: Written) -> str:
    if written.in_prose:
        known = ", ".join(f"`{kind}:…`" for kind in kinds())
        return f"write `[[dark-mode]]` for a feature, else the kind before it: {known}"
    parts = [(kind, _PARTS_SAID[part]) for kind, _, part in (form.partition("/") for form in written.forms) if part]
    if not parts:
        return "write the slug"
    return f"write {or_list(f'`{kind}/{part}`' for kind, part in parts)}, with the slug and the name"


def _meant(written: Written, target: Target, known: list[str], names: Names) -> str:
    """A list written as a text, a title or path in the slug's place, the nearest name, or that of another kind."""
    if marked := list_as_text.with_marks(written):
        return marked
    slug = target.slug.rpartition(":")[2]
    if exact := _named_otherwise(slug, target.kind, known, names):
        return f"write its slug: `{exact}`"
    if bare := list_as_text.without_marks(written, known):
        return bare
    if of_kind := _with_kind(written):
        return f"write `{of_kind}`"
    if near := closest(slug.replace("_", "-"), known):
        return f"did you mean `{near}`?"
    if other := next((kind for kind in kinds() if (kind, slug) in names.sources), ""):
        return f"that is the name of {with_article(other)}; this place wants another kind"
    listed = f"`milepost list {target.kind}` shows them all"
    return f"write the slug of {with_article(target.kind)} that is there: {listed}"


def _with_kind(written: Written) -> str:
    """`timeline:release` for `timeline/release`, where such an entry may be named."""
    path = PurePosixPath(written.text.strip())
    named = [form.removesuffix(":") for form in written.forms if form.endswith(":")]
    return next((f"{kind}:{path.stem}" for kind in named if path.parent.name == kinds()[kind].folder), "")


def _named_otherwise(text: str, kind: str, known: list[str], names: Names) -> str:
    """The slug of the entry that has this title or this path; nothing where none has."""
    path = PurePosixPath(text)
    if path.stem in known and (path.suffix.lower() in (".yml", ".yaml") or "/" in text):
        return path.stem
    title = text.casefold()
    sources = ((slug, names.sources.get((kind, slug))) for slug in known)
    return next((slug for slug, each in sources if each and str(each.data.get("title")).casefold() == title), "")
