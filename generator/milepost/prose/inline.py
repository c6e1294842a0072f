"""What stands inside a line: addresses are judged, references resolved, pictures become links to themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from milepost.hover import hover
from milepost.url import url_problem

Resolve = Callable[[str], tuple[str, str] | None]
"""From the target of a reference to its address and title, or None for one that leads nowhere."""


def shaped_inline(tokens: Sequence[Token], *, resolve: Resolve) -> Iterator[Token]:
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
            yield from _reference(token, resolve=resolve, inside_link=any(kept))
        else:
            yield token


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
    yield from _link(words, address if fine and not inside_link else "")


def _reference(token: Token, *, resolve: Resolve, inside_link: bool) -> Iterator[Token]:
    target, words = token.meta["target"], token.meta["words"]
    found = resolve(target)
    if not found:
        return _link(words or target, "")
    address, title = found
    return _link(words or title, "" if inside_link else address)


def _link(words: str, address: str) -> Iterator[Token]:
    text = Token("text", "", 0, content=words)
    if not address:
        yield text
        return
    yield Token("link_open", "a", 1, attrs={"href": address})
    yield text
    yield Token("link_close", "a", -1)


def _is_fine(address: str) -> bool:
    return not url_problem(address, site_paths=True, relative=True)
