"""A copy of the package in which a fault can be planted, and which is then imported in the place of the real one."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path

import milepost
from tests.places import ROOT

_PACKAGE = Path(milepost.__file__).parent


@dataclass(frozen=True)
class PackageCopy:
    """In `folder`. `python -m` would do the same in a process of its own, but most of that time goes into starting."""

    folder: Path

    @classmethod
    def in_(cls, folder: Path) -> PackageCopy:
        shutil.copytree(_PACKAGE, folder / "generator" / "milepost")
        (folder / "templates").symlink_to(ROOT / "templates")
        return cls(folder)

    @contextmanager
    def with_fault(self, file: str, right: str, wrong: str) -> Iterator[None]:
        """Meanwhile `import` finds the copy with one text in another's place, and the tests' own modules with it."""
        place = self.folder / "generator" / "milepost" / file
        text = place.read_text(encoding="utf-8")
        assert right in text, f"{file} no longer says {right!r}"
        _write(place, text.replace(right, wrong))
        try:
            with _imported_first(self.folder / "generator"):
                found = Path(importlib.import_module("milepost").__file__ or "")
                assert found.is_relative_to(self.folder)
                yield
        finally:
            _write(place, text)


def _write(module: Path, text: str) -> None:
    module.write_text(text, encoding="utf-8")
    # Python would take one of the same second and length for up to date
    Path(cache_from_source(str(module))).unlink(missing_ok=True)


@contextmanager
def _imported_first(folder: Path) -> Iterator[None]:
    """Meanwhile nothing of the package and its tests has been imported yet."""
    usual = _ours()
    _forget(usual)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        _forget(_ours())
        sys.modules.update(usual)


def _ours() -> dict[str, object]:
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] in ("milepost", "tests")}


def _forget(modules: dict[str, object]) -> None:
    for name in modules:
        del sys.modules[name]
