"""From the last whole build and a roadmap that has changed since to a patch of the served site, where one will do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any

from mkdocs.structure.pages import Page as MkDocsPage

from milepost.adapters.mkdocs.engine import Engine
from milepost.adapters.mkdocs.patch import Make, Patch
from milepost.adapters.mkdocs.stamping.index import entries
from milepost.adapters.publishable import Planned
from milepost.diagnostics import Report
from milepost.render import Page
from milepost.site import Plan
from milepost.targets import names

SEARCH_INDEX = "search/search_index.json"

Fill = Callable[[MkDocsPage, Page], None]
Told = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole build: `told` is what the search knows of each page by its source, `index` the search's own index.

    `made_of` is what pages were made of, by address, as far as it is known yet.
    """

    engine: Engine
    planned: Planned
    sources: frozenset[str]
    told: Told
    index: Any
    made_of: dict[str, Any] = field(default_factory=dict)


def patch(whole: Whole, planned: Planned, fill: Fill) -> Patch | None:
    """None where more is different than what stands on our pages. `fill` puts one of them into a page of the engine."""
    plan = planned.plan
    if not _differs_on_its_pages_only(whole.planned.plan, plan):
        return None
    finished = _Finished(plan)
    pages: dict[str, Make] = {}
    for address in plan.pages:
        source = plan.links.source(address)
        if source in whole.sources:
            pages[plan.links.file(address)] = partial(_printed, whole, plan, address, finished, fill)
    files = {plan.links.file(path) for path in plan.paths} - pages.keys()
    return Patch(
        pages,
        files,
        lambda: {plan.links.file(file.path): file.data for file in plan.artifacts},
        partial(_search, whole, plan, finished),
    )


def _differs_on_its_pages_only(old: Plan, new: Plan) -> bool:
    """Whether both have the same pages and files, the same navigation and the same settings."""
    return (
        old.roadmap.settings == new.roadmap.settings
        and [(page.address, page.nav) for page in old.pages.values()]
        == [(page.address, page.nav) for page in new.pages.values()]
        and old.paths == new.paths
        and [file.path for file in old.forwards] == [file.path for file in new.forwards]
    )


class _Finished:
    """The finished pages of a plan, each rendered once. One at a time: a renderer knows the page it is at."""

    def __init__(self, plan: Plan) -> None:
        self._plan, self._pages, self._lock = plan, dict[str, Page](), Lock()

    def __getitem__(self, address: str) -> Page:
        """Raises RuntimeError for a template's mistake, which the last whole build did not have."""
        with self._lock:
            if address not in self._pages:
                report = Report()
                page = self._plan.page(address, report)
                if page is None:
                    raise RuntimeError("; ".join(found.message for found in report))
                self._pages[address] = page
            return self._pages[address]


def _printed(whole: Whole, plan: Plan, address: str, finished: _Finished, fill: Fill) -> bytes:
    page = whole.engine.page(plan.links.source(address))
    fill(page, finished[address])
    known = len(whole.index.entries) if whole.index is not None else 0
    html = whole.engine.printed(page)
    if whole.index is not None:
        del whole.index.entries[known:]
    return html


def _made_of(whole: Whole, address: str) -> Any:
    if address not in whole.made_of:
        whole.made_of[address] = whole.planned.plan.told(address)
    return whole.made_of[address]


def _search(whole: Whole, plan: Plan, finished: _Finished, is_over: Callable[[], bool]) -> Mapping[str, bytes]:
    """The whole index with what our pages say now; nothing once it is over."""
    if whole.index is None:
        return {}
    index = type(whole.index)(**whole.index.config)
    before = whole.planned.plan
    has_same_names = names(before.roadmap) == names(plan.roadmap)
    addresses = {plan.links.source(address): address for address in plan.pages}
    found: list[Mapping[str, Any]] = []
    for source, told in whole.told.items():
        address = addresses.get(source, "")
        if is_over():
            return {}
        is_ours = source in addresses and source in whole.sources
        if not is_ours or (has_same_names and plan.told(address) == _made_of(whole, address)):
            found += told
        elif plan.pages[address].searchable:
            found += entries(index, finished[address], whole.engine.page(source).url)
    index.entries = found
    return {SEARCH_INDEX: index.generate_search_index(None).encode()}
