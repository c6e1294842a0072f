"""`goal:fast` or `dark-mode` on the command line → the entry that is meant."""

from __future__ import annotations

from collections.abc import Sequence

from milepost.adapters.cli.failures import Refusal
from milepost.fields import slugged
from milepost.model.kinds import kinds
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.source.suggest import did_you_mean

FEATURE = "feature"
WORDS = 10
"""That may follow the first one of a title."""
_SITE = ("site", "site.yml")


def addressed(roadmap: Roadmap, name: str, *, after: Sequence[str] = ()) -> Source:
    """Where the entry is written. `feature:` may be left out, and of the vision everything. Raises Refusal.

    `after` is what stands behind the name: a shell takes `Order ahead` apart.
    """
    kind, colon, slug = name.partition(":")
    if not colon:
        kind, slug = FEATURE, name
        if (FEATURE, name) not in roadmap.sources and name in kinds() and kinds()[name].single:
            kind = name
    if kind not in kinds():
        help_ = did_you_mean(kind, kinds(), otherwise=f"it can be {', '.join(kinds())}")
        raise Refusal(f"no kind of entry is called `{kind}`", help_)
    if found := roadmap.sources.get((kind, slug)):
        return found
    if name in _SITE:
        raise Refusal("`site.yml` is no entry", "`content/site.yml` is edited by hand")
    raise Refusal(f"no {kind} is called `{slug}`", _help(roadmap, kind, slug, after))


def _help(roadmap: Roadmap, kind: str, slug: str, after: Sequence[str]) -> str:
    entries = roadmap.entries.get(kind, {}).values()
    for end in range(min(len(after), WORDS), -1, -1):
        if meant := _spelt_as(roadmap, kind, " ".join((slug, *after[:end]))):
            return f"did you mean `{meant}`?"
    if now := next((entry.slug for entry in entries if slug in entry.aliases), None):
        return f"that is an old name of `{now}`"
    if other := next((of for of, known in roadmap.sources if known == slug), None):
        return f"there is a {other} of that name: `{other}:{slug}`"
    listed = f"`milepost list {kind}` shows them all"
    near = did_you_mean(slug, (known for of, known in roadmap.sources if of == kind))
    return f"{near} {listed}" if near else listed


def _spelt_as(roadmap: Roadmap, kind: str, words: str) -> str:
    """The slug that is these words, or that has them for a title; nothing where there is none."""
    if (kind, slugged(words)) in roadmap.sources:
        return slugged(words)
    entries = roadmap.entries.get(kind, {}).values()
    return next((entry.slug for entry in entries if entry.title.casefold() == words.casefold()), "")
