"""`beyond-horizon`: a date further away than this roadmap looks."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.timeframe import is_future

HELP = "write `target: tbd` or only `horizon: later`, or let `looks_ahead` in site.yml look further"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    looks_ahead = roadmap.settings.looks_ahead
    end = looks_ahead.after(roadmap.as_of)
    for feature in roadmap.features.values():
        target = feature.due
        if not target or feature.is_over:
            continue
        if is_future(target, end):
            message = f"the target `{target.dates}` is after `{end}`: this roadmap looks `{looks_ahead}` ahead"
            yield Finding(roadmap.span(feature, *feature.due_at), message, HELP)


CHECK = Check("beyond-horizon", Severity.WARNING, find, about_today=True)
