"""What stands inside a line: addresses are judged, references resolved, pictures become links to themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from milepost.hover import hover
from milepost.prose.slots import Slot, Slots
from milepost.url import url_problem

_ENDS_LINE = {"paragraph_close", "heading_close", "tr_close", "alert_title_close"}


def shaped_inline(tokens: Sequence[Token], *, slots: Slots) -> Iterator[Token]:
    """The same words with links that are safe to follow. Of a link in a link, or to a bad address, the words stay."""
    kept: list[bool] = []  # for each link that is open, whether it is shown
    for token in tokens:
        if token.type == "link_open":
            kept.append(not any(kept) and _is_fine(str(token.attrs["href"])))
            if "title" in token.attrs:
                token.attrs["title"] = hover(str(token.attrs["title"]))
            if kept[-1]:
                yield token
        elif token.type == "link_close":
            if kept.pop():
                yield token
        elif token.type == "image":
            yield from _picture(token, inside_link=any(kept))
        elif token.type == "reference":
            slot = Slot(token.meta["target"], token.meta["words"], inside_link=any(kept))
            yield Token("text", "", 0, content=slots.mark(slot))
        else:
            yield token


def plain_blocks(tokens: Iterable[Token]) -> str:
    return "".join(map(_plain_block, tokens))


def _plain_block(token: Token) -> str:
    if token.type == "inline":
        return plain_inline(token.children or ())
    if token.type in {"fence", "code_block"}:
        return token.content
    if token.type == "html_inline":
        return str(token.meta["plain"])
    if token.type in {"th_close", "td_close"}:
        return " "
    return "\n" if token.type in _ENDS_LINE else ""


def plain_inline(tokens: Sequence[Token]) -> str:
    return "".join(_plain(token) for token in tokens)


def _plain(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "html_inline":
        return str(token.meta["plain"])
    if token.type == "image":
        return plain_inline(token.children or ())
    return token.content


def _picture(token: Token, *, inside_link: bool) -> Iterator[Token]:
    """No picture is fetched, for a reader's visit is nobody else's business: its words lead to it."""
    address = str(token.attrs["src"])
    fine = _is_fine(address)
    words = plain_inline(token.children or ()) or (address if fine else "")
    yield from words_to(words, address if fine and not inside_link else "")


def words_to(words: str, address: str) -> Iterator[Token]:
    """A link, or where there is no address its words alone."""
    text = Token("text", "", 0, content=words)
    if not address:
        yield text
        return
    yield Token("link_open", "a", 1, attrs={"href": address})
    yield text
    yield Token("link_close", "a", -1)


def _is_fine(address: str) -> bool:
    return not url_problem(address, site_paths=True, relative=True)
