"""The paths and references that a text holds: `features/dark-mode`, `goal:faster/activation`, `faster/#activation`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PATH = re.compile(r"(?<![a-z0-9-])(?=([a-z0-9-]+[/:]#?[a-z0-9-]+)((?:/#?[a-z0-9-]+)?))")


def paths_in(text: str) -> Iterator[str]:
    """Each two steps that follow each other, and each three."""
    for two, third in _PATH.findall(text):
        yield two
        if third:
            yield two + third
