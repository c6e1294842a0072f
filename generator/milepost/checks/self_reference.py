"""`self-reference`: an entry that waits for itself, is part of itself, supports or replaces itself."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.relations import RELATIONS
from milepost.model.roadmap import Roadmap

MINDED = frozenset(RELATIONS) | {"see_also"}


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for reference in roadmap.references:
        source = reference.source
        if reference.relation in MINDED and (reference.kind, reference.slug) == (source.kind.name, source.slug):
            message = f"`{reference.slug}` names itself in `{reference.relation}`"
            yield Finding(reference.where, message, "name another entry, or remove it")


CHECK = Check("self-reference", Severity.ERROR, find, is_fixed=True, of_files=True)
