"""`stale-review`: nobody has confirmed for too long that this is still true."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.freshness import confirmation
from milepost.model.roadmap import Roadmap


def find(roadmap: Roadmap) -> Iterator[Finding]:
    help_ = f"if all of it still holds, write `reviewed: {roadmap.as_of}`"
    for entry in (*roadmap.features.values(), *roadmap.goals.values()):
        ask = confirmation(roadmap, entry)
        severity = ask.severity(roadmap.as_of) if ask else None
        if not ask or not severity:
            continue
        message, where = f"`{entry.slug}` has never been reviewed", ask.where
        if ask.since:
            message = f"`{entry.slug}` was last confirmed on `{ask.since}`, and is to be every"
            message = f"{message} `{roadmap.settings.review.every}`"
        elif entry.reviewed:
            message, where = f"`{entry.reviewed}` is still to come, and nothing else confirms it", ("reviewed",)
        yield Finding(roadmap.span(entry, *where), message, help_, severity)


CHECK = Check("stale-review", Severity.WARNING, find, about_today=True)
