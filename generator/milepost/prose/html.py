"""Prose as HTML: Markdown without raw HTML, addresses judged, then a narrow allow-list."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from milepost.prose.kept import KEPT
from milepost.prose.slots import Resolve, filled


class Prose(Markup):
    """Finished Markdown of the content: the only string that a template shows without escaping it."""

    __slots__ = ()


def render(text: str, *, resolve: Resolve, top: int = 3) -> Prose:
    """Show Markdown as HTML; `h1` becomes the heading of level `top`, deeper ones follow down to `h6`.

    `resolve` gives the address and title of a `[[target]]`; one that leads nowhere is shown as words. Text that
    `problem` refuses is shown as it was written.
    """
    made = KEPT.get(text, top=top)
    return Prose(filled(made.html, (_shown(*slot.resolved(resolve)) for slot in made.slots)))


# Such are nearly all titles and all addresses of our own pages, and cleaning takes a hundred times as long
_NOTHING_TO_CLEAN = re.compile(r"(?:[^\W_]|[ ,.;()?!/#-])*")


@lru_cache(maxsize=16_384)
def _shown(words: str, address: str) -> str:
    """A reference by itself, made and cleaned like all prose."""
    if _NOTHING_TO_CLEAN.fullmatch(words) and _NOTHING_TO_CLEAN.fullmatch(address):
        return f'<a href="{address}" rel="noopener">{words}</a>' if address else words
    from markdown_it.token import Token

    from milepost.prose.allowed import clean
    from milepost.prose.dialect import dialect
    from milepost.prose.inline import words_to

    parser = dialect()
    line = Token("inline", "", 0, children=[*words_to(words, address)])
    return clean(parser.renderer.render([line], parser.options, {}))
