"""What a reference can mean, by its text alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from milepost.model.kinds import kinds


class Target(NamedTuple):
    """What a reference means: an entry, and of it perhaps one measure or need (`part` is the field that holds it)."""

    kind: str
    slug: str
    part: str = ""
    name: str = ""

    def __str__(self) -> str:
        """`feature:dark-mode`, `goal:faster/activation`."""
        return f"{self.kind}:{self.slug}" + (f"/{self.name}" if self.part else "")


def meant_by(text: str, forms: tuple[str, ...]) -> Iterator[Target]:
    """Every target that `text` can mean in one of the forms of `RefTo`."""
    for form in forms if text.strip() else ():
        kind, colon, _ = form.partition(":")
        if colon:
            if text.startswith(form):
                yield Target(kind, text.removeprefix(form))
        elif "/" in form:
            kind, part = form.split("/")
            slug, slash, name = text.partition("/")
            if slash:
                yield Target(kind, slug, part, name)
        elif not any(text.startswith(other) for other in forms if other.endswith(":")):
            yield Target(kind, text)


_PARTS = {"goal": "measures", "vision": "measures", "audience": "needs"}


def meant_in_prose(text: str) -> Iterator[Target]:
    """What `[[text]]` can mean: without a kind a feature."""
    kind, _, slug = text.partition(":") if ":" in text else ("feature", "", text)
    slug, slash, name = slug.partition("/")
    if kind not in kinds() or not slug or (slash and kind not in _PARTS):
        return
    yield Target(kind, slug, _PARTS[kind] if slash else "", name)
