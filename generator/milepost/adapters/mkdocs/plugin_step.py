"""Which plugin of others something went wrong in, so that it is not taken for a mistake of ours."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import milepost

_PACKAGES = "site-packages"
_NOT_OTHERS = {"mkdocs", "material", "milepost"}
_OURS = Path(milepost.__file__).parent


def failing_plugin(error: BaseException) -> str:
    """As mkdocs.yml names it; empty where the last step is ours, or none is a plugin's."""
    points = {point.module.partition(".")[0]: point.name for point in entry_points(group="mkdocs.plugins")}
    names = {**points, **dict.fromkeys(_NOT_OTHERS, "")}
    steps = [package for package in _packages(error) if package in points or package == "milepost"]
    return names[steps[-1]] if steps else ""


def _packages(error: BaseException) -> Iterator[str]:
    """Of each step what it is a part of, the first to be called first."""
    step = error.__traceback__
    while step:
        file = Path(step.tb_frame.f_code.co_filename)
        if file.is_relative_to(_OURS):
            yield "milepost"
        elif _PACKAGES in file.parts[:-1]:
            yield file.parts[file.parts.index(_PACKAGES) + 1].removesuffix(".py")
        step = step.tb_next
