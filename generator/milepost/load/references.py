"""Do references lead somewhere? Judged on plain data, so that a file's other mistakes hide none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from milepost.diagnostics import Report
from milepost.fields import RefTo
from milepost.load.named_times import named_in
from milepost.load.names import Names
from milepost.load.renamed import Renaming, with_present_names
from milepost.load.reuse import Reuse
from milepost.load.written import Written
from milepost.model.changes import dated_changes
from milepost.model.references import shape_of, walk
from milepost.model.source import Reference, Source
from milepost.model.target import Target, meant_by, meant_in_prose
from milepost.prose import links
from milepost.source.yaml import Loc

# Thousands of brackets that close nothing are no reason to parse a text
_MAY_HOLD_LINKS = re.compile(r"\[\[[^\[\]\n]+\]\]")


def judge(names: Names, reuse: Reuse, report: Report) -> tuple[Reference, ...]:
    """Every reference that leads to an entry; the others are reported. Old names are replaced in the sources' data."""
    found: list[Reference] = []
    for key, source in names.sources.items():
        references, data = _judged(source, names, reuse, report)
        found.extend(references)
        if data is not source.data:
            names.sources[key] = replace(source, data=data)
    for source in names.second:
        _judged(source, names, reuse, report)
    return tuple(found)


def _judged(source: Source, names: Names, reuse: Reuse, report: Report) -> tuple[list[Reference], dict[str, Any]]:
    """The references of one entry that lead somewhere, and its data with present names."""
    found: list[Reference] = []
    renamings: list[Renaming] = []
    for written in reuse.written(source, _written):
        target = next((target for target in written.targets if _leads_somewhere(target, names)), None)
        if target is None:
            from milepost.load.leads_nowhere import leads_nowhere  # in most roadmaps no reference does

            report.error("unknown-reference", written.span, *leads_nowhere(written, names, told=len(report)))
            continue
        current = names.aliases.get((target.kind, target.slug))
        if current and (target.kind, target.slug) not in names.sources:
            _report_alias(written, target, current, report)
            renamings.append(Renaming(written.loc, written.start, written.end, target.slug, current))
            target = target._replace(slug=current)
        cut = (written.start, written.end) if written.in_prose else None
        found.append(Reference(source, written.loc, target.kind, target.slug, target.name, cut))
    return found, with_present_names(source.data, renamings)


def _written(source: Source) -> Iterator[Written]:
    for loc, mark, text in walk(shape_of(source.kind.model), source.data):
        if isinstance(mark, RefTo):
            yield Written(source, loc, text, tuple(meant_by(text, mark.forms)), 0, len(text), forms=mark.forms)
        elif mark.what == "timeframe":
            yield from _named_time(source, loc, text)
        elif mark.what == "markdown" and _MAY_HOLD_LINKS.search(text):
            for link in links(text):
                targets = tuple(meant_in_prose(link.target))
                yield Written(source, loc, text, targets, link.start, link.end, in_prose=True)
    for loc, text in dated_changes(source.kind.model, source.data):
        yield from _named_time(source, loc, text)


def _named_time(source: Source, loc: Loc, text: str) -> Iterator[Written]:
    if named := named_in(text):
        yield Written(source, loc, text, (Target("timeline", named),), 0, len(text))


def _leads_somewhere(target: Target, names: Names) -> bool:
    if target.kind in names.uncertain:
        return True
    key = (target.kind, names.aliases.get((target.kind, target.slug), target.slug))
    if key not in names.sources:
        key = (target.kind, target.slug)
    if not names.knows(*key):
        return False
    if not target.part or key in names.opaque:
        return True
    held = names.sources[key].data.get(target.part)
    # What is of the wrong shape may be meant to hold any name
    return target.name in held if isinstance(held, dict) else held is not None


def _report_alias(written: Written, target: Target, current: str, report: Report) -> None:
    report.warning("alias-used", written.span, f"`{target.slug}` is the old name of `{current}`", f"write `{current}`")
