"""`not-doing-without-reason`: a no that explains nothing."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.vocabulary import Meaning

HELP = "add `reason:` in a sentence for those who asked for it"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        if feature.means is Meaning.NOT_DOING and not (feature.reason or "").strip():
            message = f"this is `{feature.status.word}`, and no `reason` says why"
            yield Finding(roadmap.span(feature, "status"), message, HELP)


CHECK = Check("not-doing-without-reason", Severity.WARNING, find)
