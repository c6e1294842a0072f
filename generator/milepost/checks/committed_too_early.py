"""`committed-too-early`: a promise about something that is not yet decided."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.vocabulary import Meaning


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        is_early = feature.status.is_known and feature.means in (Meaning.IDEA, Meaning.DISCOVERY)
        if feature.confidence == "committed" and is_early:
            message = f"this is `committed` while it is still `{feature.status.word}`"
            help_ = "write `likely` or `exploratory`, or `status: planned` if it is decided"
            yield Finding(roadmap.span(feature, "confidence"), message, help_)


CHECK = Check("committed-too-early", Severity.WARNING, find)
