"""`shipped-without-date`: it is there, and nobody says since when."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.timeframe import TBD
from milepost.vocabulary import Meaning


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        if feature.means is not Meaning.SHIPPED:
            continue
        help_ = f"add `shipped:` with the day, or only as exactly as it is known, such as `{roadmap.as_of:%Y-%m}`"
        if not feature.shipped:
            message = f"this is `{feature.status.word}`, and `shipped` does not say since when"
            yield Finding(roadmap.span(feature, "status"), message, help_)
        elif feature.shipped.dates == TBD.text:
            message = f"this is `{feature.status.word}`, and `tbd` does not say since when"
            yield Finding(roadmap.span(feature, "shipped"), message, help_)


CHECK = Check("shipped-without-date", Severity.WARNING, find)
