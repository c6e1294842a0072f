"""What a text comes to wherever it stands, out of one parse: safe HTML and plain words around its references."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape

from milepost.prose.allowed import clean
from milepost.prose.depth import too_deep
from milepost.prose.dialect import dialect, parse
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
    tokens = parse(text)
    if too_deep(tokens):
        return Made((clean(f"<pre>{escape(text)}</pre>"),), (text,), as_written=True)
    slots, parser = Slots(name), dialect()
    blocks = [*shaped(tokens, slots=slots, top=top)]
    plain = slots.split(plain_blocks(blocks))
    html = slots.split(clean(parser.renderer.render(blocks, parser.options, {})))
    return Made(html, plain, tuple(slots.found))
