"""Who goes before whom: the fields whose references must not lead in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from milepost.model.roadmap import Roadmap
from milepost.model.source import Reference

RELATIONS = ("depends_on", "part_of", "supports", "replaces", "when")

Node = tuple[str, str]
Edges = Mapping[Node, tuple[Reference, ...]]


def graphs(roadmap: Roadmap, field: str) -> Iterator[Edges]:
    """What each entry names in a field, by kind and slug in the order of the files: for each edition that differs."""
    by_node: dict[Node, list[Reference]] = {}
    for reference in roadmap.references:
        if reference.relation == field and (reference.kind, reference.slug) in roadmap.sources:
            by_node.setdefault((reference.source.kind.name, reference.source.slug), []).append(reference)
    base = {node: _seen(references, field, ()) for node, references in by_node.items()}
    yield base
    levels = tuple(roadmap.settings.editions)
    for count in range(1, len(levels) + 1):
        edges = {node: _seen(references, field, levels[:count]) for node, references in by_node.items()}
        if edges != base:
            yield edges


def _seen(references: list[Reference], field: str, levels: tuple[str, ...]) -> tuple[Reference, ...]:
    """The references of one entry as the last of the levels sees them: the narrowest that says something wins."""
    layer = replace(references[0].source, levels=levels).layer(field)
    return tuple(reference for reference in references if reference.layer == layer)
