"""`need-unserved`: a severe need that no feature answers."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap

SEVERE = 4


def find(roadmap: Roadmap) -> Iterator[Finding]:
    if Feature.kind in roadmap.partly_unread:
        return
    # The references, for a feature with mistakes serves its needs all the same
    named = (each for each in roadmap.references if each.source.kind.name == "feature" and each.relation == "needs")
    served = {(each.slug, each.part) for each in named}
    for audience in roadmap.audience.values():
        for name, need in audience.needs.items():
            if (need.severity or 0) < SEVERE or (audience.slug, name) in served:
                continue
            message = f"no feature serves the need `{audience.slug}/{name}` of severity {need.severity}"
            where = roadmap.span(audience, "needs", name, "severity")
            yield Finding(where, message, f"add `needs: [{audience.slug}/{name}]` to the feature that does")


CHECK = Check("need-unserved", Severity.WARNING, find)
