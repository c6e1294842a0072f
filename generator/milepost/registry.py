"""Part folders: one file there is one part. No decorators and no central list."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from typing import TypeVar

Part = TypeVar("Part")


def discover(package: str, part_type: type[Part]) -> dict[str, Part]:
    """The parts of a folder by module name, in name order.

    A part is the module's constant named after its type in capitals: `CHECK` for `Check`, `VIEW` for `View`.
    Third parties join through an entry-point group of the package's name (`milepost.checks`).

    Raises TypeError for a module that has no such constant: a part that is silently not there is a bug.
    """
    parts: dict[str, Part] = {}
    folder = importlib.import_module(package)
    for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda module: module.name):
        if not module.name.startswith("_"):
            parts[module.name] = _part(importlib.import_module(f"{package}.{module.name}"), module.name, part_type)
    for point in sorted(_joining().select(group=package), key=lambda point: point.name):
        parts[point.name] = _part(point.load(), point.name, part_type)
    return parts


# What all installed packages offer, looked up once, for it means to read a file of each
_joining = cache(entry_points)


def _part(module: object, name: str, part_type: type[Part]) -> Part:
    part = module if isinstance(module, part_type) else getattr(module, part_type.__name__.upper(), None)
    if not isinstance(part, part_type):
        raise TypeError(f"{name} has no {part_type.__name__.upper()} of type {part_type.__name__}")
    return part
