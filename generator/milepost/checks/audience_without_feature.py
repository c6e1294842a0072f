"""`audience-without-feature`: people whom the product is for, and nothing on the roadmap is."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap


def find(roadmap: Roadmap) -> Iterator[Finding]:
    if Feature.kind in roadmap.partly_unread:
        return
    # A feature with mistakes names its audience all the same, by itself or by a need
    named = {each.slug for each in roadmap.references if each.source.kind.name == "feature" and each.kind == "audience"}
    for audience in roadmap.audience.values():
        if audience.slug not in named and audience.slug not in roadmap.features_of_audience:
            message = f"no feature is for the audience `{audience.slug}`"
            help_ = f"add `audience: [{audience.slug}]` to the features that are"
            yield Finding(roadmap.span(audience, "title"), message, help_)


CHECK = Check("audience-without-feature", Severity.WARNING, find)
