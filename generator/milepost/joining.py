"""Parts of third parties: the entry points of installed packages whose group is a part folder of ours.

Hardly anybody has one, and to hear that from `importlib.metadata` takes as long as to read and check fifty entries.
So it is asked only where some installed package names a group of ours, or where that cannot be told from its files.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_OURS = b"[milepost."  # how a group of ours begins in an entry_points.txt
_ABOUT = (".dist-info", "egg-info")  # the endings of folders that say what is installed; of an egg `EGG-INFO`


def joining(package: str) -> list[EntryPoint]:
    """What joins a part folder of ours, in name order."""
    if not may_join():
        return []
    from importlib.metadata import entry_points

    return sorted(entry_points(group=package), key=lambda point: point.name)


@cache
def may_join() -> bool:
    """Whether anything can join at all. What is installed while we run comes too late."""
    finders = [finder for finder in sys.meta_path if hasattr(finder, "find_distributions")]
    return finders != [PathFinder] or any(map(_offers_parts, sys.path))


def _offers_parts(place: str) -> bool:
    """Whether what is installed in a folder of `sys.path` names a group of ours; of an archive it is not known."""
    try:
        names = os.listdir(place or ".")  # noqa: PTH208 - a Path for each name takes as long again
    except NotADirectoryError:
        return True
    except OSError:
        return False
    return any(_OURS in _entry_points(place, name) for name in names if name.lower().endswith(_ABOUT))


def _entry_points(place: str, about: str) -> bytes:
    try:
        with open(os.path.join(place, about, "entry_points.txt"), "rb") as file:  # noqa: PTH118, PTH123 - the same
            return file.read()
    except OSError:
        return b""
