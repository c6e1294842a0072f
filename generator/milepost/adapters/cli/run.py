"""What every command is told before its own options."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """The site's root, which holds `content/` and `mkdocs.yml`, and the day that counts as today."""

    root: Path
    as_of: date
