"""`visibility-leak`: what an edition shows names something that its readers may not see."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.addresses import address_of
from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.references import shape_at, shape_of
from milepost.model.roadmap import Roadmap
from milepost.model.source import Reference
from milepost.prose import links


def find(roadmap: Roadmap) -> Iterator[Finding]:
    if roadmap.hidden:
        yield from _of_references(roadmap)
        yield from _of_addresses(roadmap)


def _of_addresses(roadmap: Roadmap) -> Iterator[Finding]:
    """Links by path to the page of something that is hidden."""
    pages = {address_of(*name.split(":")): name for name in roadmap.hidden if "/" not in name}
    for entry in roadmap:
        shown = {link.url for link in entry.links}
        source = roadmap.source(entry)
        for loc, url in source.marked("url"):
            name = pages.get(f"{url.partition('#')[0].strip('/')}/")
            if name and url in shown and loc[0] == "links":
                message = f"this leads to the page of `{name}`, which its readers do not see"
                yield Finding(source.span(*loc), message, "give the link a narrower `visibility`")


def _of_references(roadmap: Roadmap) -> Iterator[Finding]:
    for reference in roadmap.references:
        name = _hidden_name(reference, roadmap.hidden)
        if not name or _is_one_of_a_list(reference):
            continue
        if reference.cut is None:
            message = f"this names `{name}`, which its readers do not see"
            yield Finding(reference.where, message, _help(reference, roadmap))
        elif words := _words(reference):
            message = f"this leads to `{name}`, which its readers do not see: they read `{words}`"
            yield Finding(reference.where, message, "leave the link out if that is not meant", Severity.WARNING)
        else:
            message = f"this shows the title of `{name}`, which its readers do not see"
            help_ = f"write words of your own, `[[{_target(reference)}|words]]`, or say it under `only`"
            yield Finding(reference.where, message, help_)


def _hidden_name(reference: Reference, hidden: frozenset[str]) -> str:
    entry = f"{reference.kind}:{reference.slug}"
    part = f"{entry}/{reference.part}"
    return entry if entry in hidden else part if reference.part and part in hidden else ""


def _is_one_of_a_list(reference: Reference) -> bool:
    """A list just loses the item."""
    if reference.cut is not None:
        return False
    loc = reference.loc[2:] if reference.loc[0] == "only" else reference.loc
    shape = shape_at(shape_of(reference.source.kind.model, "ref"), loc)
    return bool(shape.items and shape.items.marks)


def _help(reference: Reference, roadmap: Roadmap) -> str:
    narrowest = roadmap.settings.narrowest
    say = f"say it under `only: {{{narrowest}: {{{reference.relation}: …}}}}`"
    return f"{say}, or give `{reference.slug}` a wider `visibility`"


def _link_text(reference: Reference) -> str:
    node = reference.source.document.node((*reference.source.at, *reference.loc))
    return str(node.data) if node else ""


def _words(reference: Reference) -> str:
    return next((link.words for link in links(_link_text(reference)) if _is_at(link.start, reference)), "")


def _target(reference: Reference) -> str:
    return next((link.target for link in links(_link_text(reference)) if _is_at(link.start, reference)), reference.slug)


def _is_at(start: int, reference: Reference) -> bool:
    return reference.cut is not None and reference.cut[0] == start


CHECK = Check("visibility-leak", Severity.ERROR, find, is_fixed=True)
