"""`public-date-earlier`: readers of a wider edition are told an earlier date than those of a narrower one."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.timeframe import Timeframe
from milepost.vocabulary import Meaning

HELP = "say the later date outside as well, or say why the plan inside is later and mend that"


def find(roadmap: Roadmap) -> Iterator[Finding]:
    editions = [*roadmap.settings.editions]
    for feature in roadmap.features.values():
        if not feature.layers or feature.is_stopped or feature.means is Meaning.SHIPPED:
            continue
        from milepost.edition.layers import layered  # few features have layers

        widest = feature.visibility or roadmap.settings.usual_visibility
        if widest not in editions:
            continue  # a mistake of site.yml's, which is told there
        for number in range(editions.index(widest) + 1, len(editions)):
            outside, inside = (layered(feature, editions[: upto + 1]) for upto in (number - 1, number))
            if outside.due and inside.due and _ends_earlier(outside.due, inside.due):
                message = f"readers outside are told `{outside.due.dates}`, which ends before `{inside.due.dates}`"
                severity = Severity.ERROR if inside.confidence == "committed" else None
                field = ("target",) if inside.target else ("stages",)
                yield Finding(roadmap.source(feature).span("only", editions[number], *field), message, HELP, severity)


def _ends_earlier(one: Timeframe, other: Timeframe) -> bool:
    """An open end is the latest of all; what is not known is compared with nothing."""
    if one.latest is None or not other.is_known:
        return False
    return other.latest is None or one.latest < other.latest


CHECK = Check("public-date-earlier", Severity.WARNING, find, gravest=Severity.ERROR, of_files=True)
