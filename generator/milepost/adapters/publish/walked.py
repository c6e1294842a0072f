"""os.walk leaves out a folder that cannot be read, without a word: a site must not be published without it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def walked(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """As os.walk. Raises OSError."""
    return os.walk(folder, onerror=_raise)


def _raise(error: OSError) -> None:
    raise error
