"""`vanished-entry`: something was on the roadmap and is gone, without a word about what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Comparison, Finding
from milepost.compare import What
from milepost.diagnostics import Severity, Span
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.vocabulary import Meaning

_ONLY_THOUGHT_OF = (Meaning.IDEA, Meaning.DISCOVERY)
_NOT_DOING = "keep it with `status: not-doing` and a `reason`, or write `aliases: [{slug}]` where it goes on"
_SHIPPED = (
    "keep it as it is, with `status: shipped`: it moves to what was delivered; what people cannot have any more says "
    "`stage: removed`; or write `aliases: [{slug}]` where it goes on"
)
_KEEP = "write `aliases: [{slug}]` where it goes on under another name"


def against(compared: Comparison) -> Iterator[Finding]:
    """The place is where it was written. What is like it under another name is proposed, but has to say so itself."""
    for (kind, slug), (_, was) in compared.renames.items():
        is_taken = was in compared.roadmap.entries[kind]  # then old links arrive there, and none can be led on
        if not is_taken and was not in compared.roadmap.entries[kind][slug].aliases:
            help_ = f"if `{slug}` is the same, write `aliases: [{was}]` there, so that old links still arrive"
            yield _finding(compared.base.entries[kind][was], compared, help_)
    for difference in compared.differences:
        if difference.what is What.REMOVED and not _is_still_written(difference.kind, difference.slug, compared):
            entry = compared.base.entries[difference.kind][difference.slug]
            yield _finding(entry, compared, _advice(entry).format(slug=difference.slug))


def _advice(entry: Entry) -> str:
    if not isinstance(entry, Feature):
        return _KEEP
    return _SHIPPED if entry.means is Meaning.SHIPPED else _NOT_DOING


def _is_still_written(kind: str, slug: str, compared: Comparison) -> bool:
    """With mistakes or in a file that cannot be read, which others report; or as an old name of what was there."""
    roadmap = compared.roadmap
    others = roadmap.entries.get(kind, {}).values()
    is_alias = any(slug in entry.aliases for entry in others)
    if (kind, slug) in compared.renames:  # what stands there now is another
        return False
    return is_alias or (kind, slug) in roadmap.sources or kind in roadmap.partly_unread


def _finding(entry: Entry, compared: Comparison, help_: str) -> Finding:
    path = compared.base.source(entry).document.path
    message = f"`{entry.slug}` was on the roadmap and is not there any more"
    return Finding(Span(path), message, help_, None if _was_promised(entry) else Severity.WARNING)


def _was_promised(entry: Entry) -> bool:
    """Whether somebody may have waited for it or has it."""
    return isinstance(entry, Feature) and entry.means not in _ONLY_THOUGHT_OF


CHECK = Check("vanished-entry", Severity.ERROR, against=against)
