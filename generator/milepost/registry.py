"""Part folders: one file there is one part. No decorators and no central list."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Generic, TypeVar

from milepost.joining import joining

Part = TypeVar("Part")


def discover(package: str, part_type: type[Part]) -> dict[str, Part]:
    """The parts of a folder by module name, in name order.

    A part is the module's constant named after its type in capitals: `CHECK` for `Check`, `VIEW` for `View`.
    Third parties join through an entry-point group of the package's name (`milepost.checks`).

    Raises TypeError for a module that has no such constant: a part that is silently not there is a bug.
    """
    return dict(Parts(package, part_type))


class Parts(Mapping[str, Part], Generic[Part]):
    """As `discover`, where a run needs one of them and the names of all: a part is imported when it is asked for."""

    def __init__(self, package: str, part_type: type[Part]) -> None:
        folder = importlib.import_module(package)
        names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
        own = {name: partial(importlib.import_module, f"{package}.{name}") for name in names if name[0] != "_"}
        self._ways: dict[str, Callable[[], object]] = {**own, **{point.name: point.load for point in joining(package)}}
        self._type = part_type
        self._known: dict[str, Part] = {}

    def __getitem__(self, name: str) -> Part:
        if name not in self._known:
            self._known[name] = _part(self._ways[name](), name, self._type)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ways)

    def __len__(self) -> int:
        return len(self._ways)


def _part(module: object, name: str, part_type: type[Part]) -> Part:
    part = module if isinstance(module, part_type) else getattr(module, part_type.__name__.upper(), None)
    if not isinstance(part, part_type):
        raise TypeError(f"{name} has no {part_type.__name__.upper()} of type {part_type.__name__}")
    return part
