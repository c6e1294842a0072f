"""`dependency-cycle`: entries that wait for each other, so that none can come first."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.relations import RELATIONS, Edges, Node, graphs
from milepost.model.roadmap import Roadmap
from milepost.model.source import Reference
from milepost.source import limits

SHOWN = 8  # members of a long circle that the message names


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for field in RELATIONS:
        for edges in graphs(roadmap, field):
            for circle in _circles(edges):
                yield _finding(circle, field)


def _finding(circle: list[Reference], field: str) -> Finding:
    slugs = [step.source.slug for step in circle]
    names = [*slugs, slugs[0]] if len(slugs) <= SHOWN else [*slugs[: SHOWN - 1], "…", slugs[-1], slugs[0]]
    message = f"`{field}` leads in a circle: `{' → '.join(names)}`"
    return Finding(circle[0].where, message, "remove one of these references")


def _circles(edges: Edges) -> Iterator[list[Reference]]:
    """Each circle once, as the references along it, from the first of its members in the order of the files.

    One walk in depth, by a stack of our own: long chains must not end in a RecursionError. In a hopeless tangle only
    as many are told as are ever printed; an entry that names itself is another mistake.
    """
    order = {node: place for place, node in enumerate(edges)}
    done: set[Node] = set()
    told = 0
    for start in edges:
        path: list[Reference] = []
        on_path = {start: 0}
        waiting = [iter(edges[start])] if start not in done else []
        while waiting and told < limits.PRINTED:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
                left = path.pop() if path else None
                node = (left.kind, left.slug) if left else start
                done.add(node)
                on_path.pop(node, None)
                continue
            node = (step.kind, step.slug)
            if node in on_path:
                circle = [*path[on_path[node] :], step]
                if len(circle) > 1:
                    told += 1
                    yield _from_first(circle, order)
            elif node not in done and node in edges:
                path.append(step)
                on_path[node] = len(path)
                waiting.append(iter(edges[node]))


def _from_first(circle: list[Reference], order: dict[Node, int]) -> list[Reference]:
    places = [order[step.source.kind.name, step.source.slug] for step in circle]
    first = places.index(min(places))
    return circle[first:] + circle[:first]


CHECK = Check("dependency-cycle", Severity.ERROR, find, is_fixed=True, of_files=True)
