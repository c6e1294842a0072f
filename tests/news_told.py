"""The news of a roadmap as lines, for tests."""

from __future__ import annotations

from milepost.model.roadmap import Roadmap
from milepost.shown.news import everything, in_order, shown


def news_told(roadmap: Roadmap) -> list[str]:
    """`2026-02-01 moved a: Target moved from Q1 2027 to Q2 2027 (why)`, the earliest first."""
    found = []
    for event in reversed(in_order(everything(roadmap))):
        news = shown(roadmap, event)
        said = news.event or news.text or (news.change.sentence(roadmap.words) if news.change else "")
        why = f" ({news.why})" if news.why else ""
        found.append(f"{event.day} {event.sort} {event.entry.slug}: {said}{why}")
    return found
