"""Text from content as the frame of a theme shows it: in the navigation, the header, the table of contents."""

from __future__ import annotations

from html import escape

from milepost.hover import hover


def frame_text(text: str) -> str:
    """Escaped, for engines print it as it is, and harmless where the theme shows it once more on hover.

    Plugins that fill in templates (mkdocs-macros) take titles for templates, too: no brace of a text is one to them.
    """
    return escape(hover(text)).replace("{", "&#123;")
