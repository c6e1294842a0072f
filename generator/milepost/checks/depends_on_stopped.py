"""`depends-on-stopped`: waiting for something that nobody works on."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.vocabulary import Meaning

HELP = "stop this too and say why under `reason`, or plan it without what it waits for"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        # What is stopped itself may well be so for this very reason
        if feature.is_stopped or feature.means is Meaning.SHIPPED:
            continue
        for slug in feature.depends_on:
            needed = roadmap.features.get(slug)
            if needed and needed.is_stopped:
                message = f"`{slug}` is `{needed.status.word}`, and this waits for it"
                yield Finding(roadmap.source(feature).item_span("depends_on", slug), message, HELP)


CHECK = Check("depends-on-stopped", Severity.WARNING, find)
