"""The navigation: the site's own pages, and ours in the place of the item that stands for them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

# In a site's own `nav`, this item stands for our pages
ITEM = "milepost"

# One item of a navigation: a path, a titled path, or a titled list of items
Nav = list[Any]


def with_ours(nav: Any, ours: Nav) -> Any:
    """A site's own nav with our pages where it says `milepost`, spliced into a list, as a list below a title."""
    if isinstance(nav, dict):
        return {title: ours if item == ITEM else with_ours(item, ours) for title, item in nav.items()}
    if not isinstance(nav, list):
        return nav
    filled: Nav = []
    for item in nav:
        filled.extend(ours if item == ITEM else [with_ours(item, ours)])
    return filled


def names_us(nav: Any) -> bool:
    """Whether a site's own nav has the item that stands for our pages."""
    inner = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    return nav == ITEM or any(names_us(item) for item in inner)


def usual(own: Iterable[str], ours: Nav) -> Nav:
    """The nav of a site that has none: its own pages by folder, then ours; our home, where it is the site's, first."""
    pages = nested(own)
    is_home_ours = bool(ours) and next(iter(ours[0].values())) == "index.md"
    return [*ours[:1], *pages, *ours[1:]] if is_home_ours else [*pages, *ours]


def nested(paths: Iterable[str]) -> Nav:
    """Paths as MkDocs arranges them by itself: a folder is a section named after it, an index stands first."""
    top: Nav = []
    sections: dict[str, Nav] = {"": top}
    for path in sorted(paths, key=_order):
        folder = PurePosixPath(path).parent
        _section(folder, sections).append(path)
    return top


def _order(path: str) -> tuple[str, bool, str]:
    pure = PurePosixPath(path)
    return str(pure.parent), pure.stem not in ("index", "README"), path


def _section(folder: PurePosixPath, sections: dict[str, Nav]) -> Nav:
    key = "" if str(folder) == "." else str(folder)
    if key not in sections:
        sections[key] = []
        name = folder.name.replace("-", " ").replace("_", " ")
        title = name.capitalize() if name == name.lower() else name
        _section(folder.parent, sections).append({title: sections[key]})
    return sections[key]
