"""The shapes of the pills, for images: as paths in a square of 10 by 10. The stylesheet draws the same for text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Mark:
    """The `d` of paths: a thin line, a thick one, a dotted one, a filled face. Each may be empty."""

    line: str = ""
    thick: str = ""
    dotted: str = ""
    fill: str = ""


_SQUARE, _DISC = "M1 1h8v8h-8z", "M5 1a4 4 0 0 1 0 8a4 4 0 0 1 0-8z"
_TICK = Mark(thick="M1 5.6l2.8 2.9l5-7")

MARKS: Final = {
    "status-idea": Mark(dotted=_SQUARE),
    "status-discovery": Mark(line=_SQUARE, fill="M5 3.2a1.8 1.8 0 0 1 0 3.6a1.8 1.8 0 0 1 0-3.6z"),
    "status-planned": Mark(line=_SQUARE),
    "status-in-progress": Mark(line=_SQUARE, fill="M1 4.6h8v4.4h-8z"),
    "status-shipped": _TICK,
    "status-paused": Mark(thick="M3 1v8M7 1v8"),
    "status-not-doing": Mark(thick="M1 5h8"),
    "reached": _TICK,
    "sure-committed": Mark(fill=_DISC),
    "sure-likely": Mark(line=_DISC, fill="M5 1a4 4 0 0 0 0 8z"),
    "sure-exploratory": Mark(line=_DISC),
}
"""By the `look` of a pill."""
