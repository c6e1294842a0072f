"""One worker of the press: renders its pages, tells what is needed of them, and writes them once it has the shells."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from milepost.adapters.editing import edit_url
from milepost.adapters.mkdocs.stamping.index import entries
from milepost.adapters.mkdocs.stamping.shape import ARTICLE, Shape, shape, values
from milepost.adapters.mkdocs.stamping.shell import Shell
from milepost.diagnostics import Diagnostic, Report
from milepost.prose.kept import KEPT, News
from milepost.render import Page
from milepost.site import Plan

# Material takes its own marks out of an article once it has read it: what it looks for, and a sign of any that it finds
_READ = re.compile(r'\s?data-search-\w+="[^"]+"')
MARKS = re.compile(r'data-search-\w+="[^"]')


@dataclass(frozen=True, slots=True)
class Item:
    """A page to be stamped: its address, its URL in the engine's words, its file in the finished site."""

    address: str
    url: str
    file: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """`entries` are those of the search index by address, `examples` one page of each shape, `missing` the texts that
    the site's language does not have yet, `prose` what texts have come to."""

    entries: Mapping[str, Sequence[Mapping[str, Any]]]
    examples: Mapping[Shape, Page]
    mistakes: tuple[Diagnostic, ...]
    missing: frozenset[str]
    prose: News


class Hand:
    """`index` is Material's search index, None for a site without search."""

    def __init__(self, plan: Plan, items: Sequence[Item], index: Any) -> None:
        self._plan, self._items, self._index = plan, items, index
        self._pages: dict[str, tuple[Shape, Page]] = {}

    def render(self) -> Rendered:
        report = Report()
        told, examples = {}, {}
        for item in self._items:
            page = self._plan.page(item.address, report)
            if page is None:
                continue
            shaped = shape(page, edit_url(self._plan.roadmap, page.entry))
            self._pages[item.address] = shaped, page
            if shaped not in examples:
                examples[shaped] = replace(page, entry=None)
            if self._index is not None and page.searchable:
                told[item.address] = entries(self._index, page, item.url)
        return Rendered(told, examples, tuple(report), self._plan.roadmap.words.missing, KEPT.news())

    def stamp(self, shells: Mapping[Shape, Shell], *, without: Set[str]) -> None:
        """`without` are addresses of pages that are not to be stamped. Raises OSError."""
        for item in self._items:
            if item.address not in without:
                shaped, page = self._pages[item.address]
                _write(item.file, self.stamped(page, shells[shaped]))

    def stamped(self, page: Page, into: Shell) -> bytes:
        """As MkDocs writes a page."""
        told = values(page, edit_url(self._plan.roadmap, page.entry))
        if self._index is not None and MARKS.search(told[ARTICLE]):
            told[ARTICLE] = _READ.sub("", told[ARTICLE])
        return into.filled(told).encode("utf-8", errors="xmlcharrefreplace")


def _write(file: str, data: bytes) -> None:
    try:
        os.mkdir(os.path.dirname(file))  # noqa: PTH102, PTH120 - half the time of `Path`, thousands of times
    except FileNotFoundError:
        os.makedirs(os.path.dirname(file))  # noqa: PTH103, PTH120
    except FileExistsError:
        pass
    with open(file, "wb") as out:  # noqa: PTH123
        out.write(data)
