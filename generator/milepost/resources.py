"""Files that ship with Milepost: inside the package when installed, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def templates() -> Path:
    return _shipped("templates", _CHECKOUT / "templates")


def cases() -> Path:
    """The case files: one Markdown file a diagnostic code."""
    return _shipped("cases", _CHECKOUT / "tests" / "cases")


def _shipped(name: str, in_checkout: Path) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else in_checkout
