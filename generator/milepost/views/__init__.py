"""The pages of the site, one file a view. A view decides what a page says; its template only formats it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.registry import discover


@dataclass(frozen=True, slots=True)
class PageData:
    """One page. `given` is a frozen dataclass, all that the template sees of the roadmap, or a `partial` that makes
    it once the page is rendered: a view with a page for each of thousands of entries gives that.

    `address` is from the root of our pages (`goals/faster/`); `description` is plain text; `entry` is the one whose
    YAML the page's edit link opens. `nav` is its title in the navigation, empty for a page that stands outside it.
    A `wide` page wants the room of the side bars.
    """

    address: str
    title: str
    given: Any
    description: str = ""
    entry: Entry | None = None
    nav: str = ""
    boost: float = 1.0
    searchable: bool = True
    shows_dates: bool = True
    wide: bool = False

    @property
    def data(self) -> Any:
        return self.given() if isinstance(self.given, partial) else self.given


@dataclass(frozen=True, slots=True)
class View:
    """`template` is a file of templates/. Pages in the navigation stand in the order of `order`."""

    template: str
    pages: Callable[[Roadmap], Iterable[PageData]]
    order: int = 100


@cache
def views() -> tuple[View, ...]:
    """Every view in the order of the navigation."""
    return tuple(sorted(discover(__name__, View).values(), key=lambda view: view.order))
