"""References as one rule of the inline parser."""

from __future__ import annotations

from markdown_it.rules_inline import StateInline, link

from milepost.prose.brackets import REFERENCE, target_and_words


def reference(state: StateInline, silent: bool) -> bool:
    """Push a `reference` token that knows where in the parsed text it stands. Code and `\\[` never come this far."""
    found = REFERENCE.match(state.src, state.pos, state.posMax)
    if not found or _is_ordinary_link(state, found.end()):
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content = found[0]
        target, words = target_and_words(found)
        token.meta = {"position": found.start(), "target": target, "words": words}
    state.pos = found.end()
    return True


def _is_ordinary_link(state: StateInline, end: int) -> bool:
    """`[[1]](https://example.com/)` is a link whose words are in brackets, here as on GitHub."""
    if not state.src.startswith("(", end, state.posMax):
        return False
    before = state.pos
    found = link(state, True)
    state.pos = before
    return found
