"""Python imports this by itself where its folder is on the path: folders list their files in a random order then.

What order a real disk has depends on its format, and on many of them hardly on anything.
"""

import os
import random
from collections.abc import Iterator
from typing import Any

_scandir, _listdir = os.scandir, os.listdir


class _Listing:
    """What `os.scandir` gives back, in another order."""

    def __init__(self, path: Any) -> None:
        with _scandir(path) as entries:
            self._entries = _mixed(list(entries))

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if not self._entries:
            raise StopIteration
        return self._entries.pop()

    def __enter__(self) -> "_Listing":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._entries = []


def _mixed(names: list[Any]) -> list[Any]:
    random.SystemRandom().shuffle(names)
    return names


os.scandir = lambda path=".": _Listing(path)  # type: ignore[assignment,misc]
os.listdir = lambda path=".": _mixed(_listdir(path))  # type: ignore[assignment,misc]
