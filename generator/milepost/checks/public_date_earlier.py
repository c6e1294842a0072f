"""`public-date-earlier`: readers of a wider edition are told an earlier date than those of a narrower one."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.entry import Entry
from milepost.model.kinds.feature import Feature
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe

HELP = "say the later date outside as well, or say why the plan inside is later and mend that"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for feature in roadmap.features.values():
        for level, layer in feature.layers.items():
            before = _target(feature, upto=level, roadmap=roadmap)
            after = layer.target if isinstance(layer, Feature) else None
            if not before or not after or not before.latest or (after.latest and after.latest <= before.latest):
                continue
            if not after.is_known:
                continue
            message = f"readers outside are told `{before.dates}`, which ends before `{after.dates}`"
            severity = Severity.ERROR if _is_committed(feature, layer) else None
            where = roadmap.source(feature).span("only", level, "target")
            yield Finding(where, message, HELP, severity)


def _target(feature: Feature, *, upto: str, roadmap: Roadmap) -> Timeframe | None:
    """What the edition before `upto` reads."""
    target = feature.due
    for level in roadmap.settings.editions:
        if level == upto:
            break
        layer = feature.layers.get(level)
        if isinstance(layer, Feature) and layer.target:
            target = layer.target
    return target


def _is_committed(feature: Feature, layer: Entry) -> bool:
    said = layer.confidence if isinstance(layer, Feature) and layer.confidence else feature.confidence
    return said == "committed"


CHECK = Check("public-date-earlier", Severity.WARNING, find, of_files=True)
