"""`planned-without-target`: decided, and nobody can tell roughly when."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.vocabulary import Meaning

HELP = "add `target:` as exactly as you know it, such as a quarter or `tbd`, or `horizon: now`, `next` or `later`"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        # `tbd` will do: it says openly that the time is not known, and stands for `later`
        if feature.means is Meaning.PLANNED and not feature.due and not feature.horizon:
            message = f"this is `{feature.status.word}`, and neither `target` nor `horizon` says when"
            yield Finding(roadmap.span(feature, "status"), message, HELP)


CHECK = Check("planned-without-target", Severity.WARNING, find)
