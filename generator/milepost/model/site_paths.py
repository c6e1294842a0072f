"""Where a site's own pages and files stand, apart from ours."""

from __future__ import annotations

from typing import NamedTuple


class SitePaths(NamedTuple):
    """`by_hand` are paths from the site's root, those of pages as links name them: `guide/dates`, `guide/dates.html`.

    `at` is the folder of the site that all our pages stand in, empty for its root.
    """

    by_hand: frozenset[str]
    at: str = ""
