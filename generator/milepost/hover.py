"""Text for places whose content a theme may take for HTML although it is none.

Material's `content.tooltips` shows what stands in a `title` attribute, and what it has cut off in its navigation, as
HTML of its own: `<img src=x onerror=…>` would run there, however well it was escaped in the page.
"""

from __future__ import annotations

_JOINER = "\N{WORD JOINER}"


def hover(text: str) -> str:
    """The same text to the eye: behind each `<` stands an invisible character, with which it opens no tag."""
    return text.replace("<", f"<{_JOINER}")


def as_written(text: str) -> str:
    """What `hover` was given."""
    return text.replace(f"<{_JOINER}", "<")
