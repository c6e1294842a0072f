"""Prose as HTML, once for each field: Markdown without raw HTML, addresses judged, then a narrow allow-list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from milepost.prose.inline import Resolve


class Prose(Markup):
    """Finished Markdown of the content: the only string that a template shows without escaping it."""

    __slots__ = ()


def render(text: str, *, resolve: Resolve, top: int = 3) -> Prose:
    """Show Markdown as HTML; `h1` becomes the heading of level `top`, deeper ones follow down to `h6`.

    `resolve` gives the address and title of a `[[target]]`; one that leads nowhere is shown as words. Text that
    `problem` refuses is shown as it was written.
    """
    # Whoever only checks a roadmap shows nothing, and need not wait for what does
    from milepost.prose.allowed import clean
    from milepost.prose.depth import too_deep
    from milepost.prose.dialect import dialect, parse
    from milepost.prose.shape import shaped

    tokens = parse(text)
    if too_deep(tokens):
        return Prose(clean(f"<pre>{escape(text)}</pre>"))
    parser = dialect()
    return Prose(clean(parser.renderer.render(list(shaped(tokens, resolve=resolve, top=top)), parser.options, {})))
