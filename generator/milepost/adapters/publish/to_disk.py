"""What must survive a loss of power: without this, names can reach the disk before what they name."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from milepost.adapters.publish.walked import walked


def to_disk(folder: Path) -> None:
    """Everything in the folder is on the disk afterwards. Raises OSError."""
    if not _whole_disk(folder):
        for place, _, names in walked(folder):
            for name in names:
                name_to_disk(Path(place) / name)
            name_to_disk(Path(place))


def name_to_disk(path: Path) -> None:
    """A file, or the names in a folder where the system can do that. Raises OSError."""
    if os.name == "nt":
        return  # which opens no folder, and for writing only what it may flush
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _whole_disk(folder: Path) -> bool:
    """syncfs(2): one call instead of one a file, which took a tenth of the time for 400 files. Raises OSError."""
    library = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
    if library is None or not hasattr(library, "syncfs"):
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        if library.syncfs(handle):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)
    return True
