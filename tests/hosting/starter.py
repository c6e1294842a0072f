"""The site that `milepost init` starts, with the files for a build server, in a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from milepost.adapters.starter import starter_files

AS_OF = date(2026, 11, 23)
REQUIREMENTS = "milepost==1.2.3\n"


def started(root: Path, *, ci: str) -> Path:
    for path, data in starter_files(title="Tried", ci=ci, as_of=AS_OF).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    (root / "requirements.txt").write_text(REQUIREMENTS, encoding="utf-8")
    return root
