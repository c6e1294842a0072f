"""What a preview shows, as far as a change of the content alone needs no whole build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from milepost.adapters.mkdocs.engine import Engine
from milepost.adapters.mkdocs.outside import outside
from milepost.adapters.mkdocs.patch import Patch
from milepost.adapters.mkdocs.patching import Fill, Whole, patch
from milepost.adapters.mkdocs.stamping.foreign import SEARCH
from milepost.adapters.mkdocs.stamping.press import Press
from milepost.adapters.publishable import Planned


class Patchable:
    """From the beginning of one whole build to the next."""

    def __init__(self, config: MkDocsConfig, root: Path) -> None:
        self._root = root
        self._outside: Mapping[str, tuple[int, int, int]] = outside(config, root)
        self._whole: Whole | None = None

    def is_built(self, engine: Engine, planned: Planned, sources: frozenset[str], press: Press) -> None:
        """`sources` are those of our pages."""
        search = engine.config.plugins.get(SEARCH)
        index = search.search_index if search and search.config.enabled else None
        self._whole = Whole(engine, planned, sources, press.told, index)

    def patch(self, planned: Callable[[], Planned], fill: Fill) -> Patch | None:
        """What has changed since; None where that must be built as a whole. Raises what `planned` raises."""
        whole = self._whole
        if not whole or outside(whole.engine.config, self._root) != self._outside:
            return None
        return patch(whole, planned(), fill)
