"""What a kind is called in a sentence."""

from __future__ import annotations

from milepost.model.kinds import kinds

_ONE = {"timeline": "timeline entry"}
_MANY = {"timeline": "timeline entries", "audience": "audiences", "vision": "the vision"}


def one(kind: str) -> str:
    return _ONE.get(kind, kind)


def with_article(kind: str) -> str:
    if kinds()[kind].single:
        return f"the {kind}"
    return f"an {kind}" if kind == "audience" else f"a {one(kind)}"


def many(kind: str) -> str:
    return _MANY.get(kind) or kinds()[kind].folder
