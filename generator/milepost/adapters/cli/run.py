"""What every command is told before its own options."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """The site's root, which holds `content/` and `mkdocs.yml`, and the day that counts as today."""

    root: Path
    as_of: date
