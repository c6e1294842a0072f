"""Where things lie, and the day that counts as today for our own content, so that the suite does not rot."""

from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
AS_OF = date(2026, 11, 23)
