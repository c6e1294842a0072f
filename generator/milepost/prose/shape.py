"""The parser's blocks in Milepost's own shape: lower headings, tables that scroll, boxes that say their state."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from milepost.prose.inline import shaped_inline
from milepost.prose.slots import Slots

LOWEST_HEADING = 6
SCROLL = '<div class="mp-scroll" tabindex="0" role="group" aria-label="Table">\n'
BOXES = {True: ("☑", "done"), False: ("☐", "to do")}


def shaped(tokens: Sequence[Token], *, slots: Slots, top: int) -> Iterator[Token]:
    """The same blocks, fit for the renderer; `h1` becomes the heading of level `top`."""
    for index, token in enumerate(tokens):
        if token.type == "inline":
            token.children = [*token.meta.pop("box", ()), *shaped_inline(token.children or (), slots=slots)]
        elif token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + top - 1, LOWEST_HEADING)}"
        elif token.type == "list_item_open" and "checked" in token.meta:
            yield from _with_box(token, tokens[index + 1 : index + 3])
            continue
        elif reshape := _RESHAPE.get(token.type):
            reshape(token)
        if token.type == "table_open":
            yield _markup(SCROLL)
        yield token
        if token.type == "table_close":
            yield _markup("</div>\n")


def _markup(html: str) -> Token:
    return Token("html_block", "", 0, content=html)


def _with_box(item: Token, following: Sequence[Token]) -> Iterator[Token]:
    """A picture with words instead of a form's control, which asks to be clicked and cannot be.

    It stands in the item's first line; an item that begins with another list or code has none, there it stands alone.
    """
    box, words = BOXES[item.meta.pop("checked")]
    _drop_class(item)
    span = Token("html_inline", "", 0, content=f'<span class="mp-task" role="img" aria-label="{words}">{box}</span> ')
    span.meta = {"plain": f"{box} "}
    yield item
    first_line = next((token for token in following if token.type == "inline"), None)
    if first_line:
        first_line.meta["box"] = [span]
    else:
        yield span


def _drop_class(token: Token) -> None:
    token.attrs.pop("class", None)


def _drop_language(token: Token) -> None:
    """A class made of the author's words: themes run diagrams on the strength of one."""
    token.info = ""


def _align_by_class(token: Token) -> None:
    style = str(token.attrs.pop("style", ""))
    if style:
        token.attrs["class"] = f"mp-{style.removeprefix('text-align:')}"


def _own_alert_class(token: Token) -> None:
    token.attrs["class"] = str(token.attrs["class"]).replace("markdown-alert", "mp-alert")


_RESHAPE: dict[str, Callable[[Token], None]] = {
    "alert_open": _own_alert_class,
    "alert_title_open": _own_alert_class,
    "bullet_list_open": _drop_class,
    "fence": _drop_language,
    "ordered_list_open": _drop_class,
    "td_open": _align_by_class,
    "th_open": _align_by_class,
}
