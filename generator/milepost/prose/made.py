"""What a text comes to wherever it stands, out of one parse: safe HTML and plain words around its references."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape

from milepost.prose.allowed import clean
from milepost.prose.depth import too_deep
from milepost.prose.dialect import dialect, parse
from milepost.prose.everyday import everyday
from milepost.prose.inline import plain_blocks
from milepost.prose.shape import shaped
from milepost.prose.slots import Slot, Slots


@dataclass(frozen=True, slots=True)
class Made:
    """`html` and `plain` are the pieces around the `slots`, one more than there are of these.

    A text that is nested too deep is shown as it was written.
    """

    html: tuple[str, ...]
    plain: tuple[str, ...]
    slots: tuple[Slot, ...] = ()
    as_written: bool = False

    @property
    def size(self) -> int:
        """In characters."""
        return sum(map(len, (*self.html, *self.plain)))


def made(text: str, *, top: int, name: str) -> Made:
    """`h1` becomes the heading of level `top`. `name` is one for the marks, as `Slots` has it.

    Cleaning judges each element by itself, and a mark is a word like those that will stand there: so what is clean
    with marks is clean without them, once what is put in their places is clean, too.
    """
    slots = Slots(name)
    if not (found := everyday(text, slots) or parsed(text, slots := Slots(name), top=top)):
        return Made((clean(f"<pre>{escape(text)}</pre>"),), (text,), as_written=True)
    html, plain = found
    return Made(slots.split(clean(html)), slots.split(plain), tuple(slots.found))


def parsed(text: str, slots: Slots, *, top: int) -> tuple[str, str] | None:
    """The text as HTML that is still to be cleaned, and as plain words. None for one that is nested too deep."""
    tokens, parser = parse(text), dialect()
    if too_deep(tokens):
        return None
    blocks = [*shaped(tokens, slots=slots, top=top)]
    return parser.renderer.render(blocks, parser.options, {}), plain_blocks(blocks)
