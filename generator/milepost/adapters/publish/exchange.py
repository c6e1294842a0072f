"""Two folders change places: in one step where the system can, else by renames that go back when one fails."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# For a C library that does not know the call (musl, old glibc); of other processors the two renames do
_CALL = {"x86_64": 316, "aarch64": 276, "riscv64": 276}
# What systems and disks answer that cannot: EPERM comes from a sandbox that does not know the call
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV, errno.EPERM}


def exchange(one: Path, other: Path, *, aside: Path) -> None:
    """Both are folders that exist, side by side; `aside` is a third name there that nobody has.

    Raises OSError; then each stands where it stood. Only a kill between two renames leaves `other` at `aside`.
    """
    try:
        in_one_step(one, other)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
        _by_renames(one, other, aside)


def in_one_step(one: Path, other: Path) -> None:
    """renameat2(2) with RENAME_EXCHANGE, on Linux. Raises OSError."""
    if sys.platform != "linux":
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(other))
    failed = _renameat2()(
        _AT_FDCWD, os.fsencode(one.absolute()), _AT_FDCWD, os.fsencode(other.absolute()), _RENAME_EXCHANGE
    )
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))


def _renameat2() -> Callable[..., int]:
    library = ctypes.CDLL(None, use_errno=True)
    kinds = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    if hasattr(library, "renameat2"):
        library.renameat2.argtypes = kinds
        call: Callable[..., int] = library.renameat2
        return call
    number = _CALL.get(platform.machine())
    if number is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    library.syscall.argtypes = (ctypes.c_long, *kinds)
    return lambda *arguments: int(library.syscall(number, *arguments))


def _by_renames(one: Path, other: Path, aside: Path) -> None:
    other.rename(aside)
    try:
        one.rename(other)
    except BaseException:
        aside.rename(other)
        raise
    try:
        aside.rename(one)
    except BaseException:
        other.rename(one)
        aside.rename(other)
        raise
