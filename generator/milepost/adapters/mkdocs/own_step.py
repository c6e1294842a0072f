"""Where something went wrong in a file of the site's own: a hook, or a template, which Jinja puts among the steps."""

from __future__ import annotations

import os
import sysconfig
from pathlib import Path
from typing import NamedTuple

import milepost
from milepost.printable import printable

# In a checkout, or where Python is kept beside the site, these stand in the site's folder and are not its own
_NOT_THE_SITES = (Path(milepost.__file__).parent, Path(sysconfig.get_path("stdlib")))


class OwnStep(NamedTuple):
    """`file` as it is seen from the site's root; lines begin at 1."""

    file: str
    line: int

    def __str__(self) -> str:
        """`hooks/nav.py:3`"""
        return f"{self.file}:{self.line}"

    @property
    def in_words(self) -> str:
        what = "hook" if self.file.endswith(".py") else "template"
        return f"your {what} `{self.file}`, line {self.line}"


def own_step(error: BaseException, root: Path) -> OwnStep | None:
    """The last one; None where nothing of the site's own took part. `root` is absolute."""
    found, step = None, error.__traceback__
    while step:
        found = _seen(root, step.tb_frame.f_code.co_filename, step.tb_lineno) or found
        step = step.tb_next
    if isinstance(error, SyntaxError) and error.filename:  # what cannot be compiled never runs
        return _seen(root, error.filename, error.lineno or 1) or found
    return found


def _seen(root: Path, file: str, line: int) -> OwnStep | None:
    # `..` stands in what is made of a folder as somebody has typed it, and MkDocs leaves it out of some paths
    path, root = Path(os.path.normpath(file)), Path(os.path.normpath(root))
    is_installed = "site-packages" in path.parts or any(path.is_relative_to(folder) for folder in _NOT_THE_SITES)
    if is_installed or not path.is_relative_to(root):
        return None
    return OwnStep(printable(path.relative_to(root).as_posix()), line)
