"""Text from content as the frame of a theme shows it: in the navigation, the header, the table of contents."""

from __future__ import annotations

from html import escape

from milepost.hover import hover


def frame_text(text: str) -> str:
    """Escaped, for engines print it as it is, and harmless where the theme shows it once more on hover."""
    return escape(hover(text))
