"""Bare links: `https://…`, `www.…` and mail addresses, as the autolink extension of GitHub's Markdown has them.

Not the parser's own `linkify`, which takes `README.md` for an address in Moldova. Each attempt looks at no more than
it then consumes, so that long hostile text costs no more than long text.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_MAY_STAND_BEFORE = frozenset(" \t\r\n*_~(")
_REST_OF_URL = re.compile(r"://[^\W_][^\s<]*")
_WWW = re.compile(r"www\.[^\W_][^\s<]*")
_BEFORE_AT = re.compile(r"(?P<scheme>mailto:)?[A-Za-z0-9.+_-]{1,64}\Z")
_FROM_AT = re.compile(r"@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]*[A-Za-z0-9])+")
_LONGEST_BEFORE_AT = len("mailto:") + 64  # the longest name in an address, RFC 5321 4.5.3.1.1
_ENTITY = re.compile(r"&[A-Za-z0-9]{1,32};\Z")
_LONGEST_ENTITY = 34


def bare_links(parser: MarkdownIt) -> None:
    parser.inline.add_terminator_char("w")
    parser.inline.ruler.push("bare_url", _url)
    parser.inline.ruler.push("bare_www", _www)
    parser.inline.ruler.push("bare_mail", _mail)


def _url(state: StateInline, silent: bool) -> bool:
    """At the colon: `http` or `https` stands already in what the parser has put aside as text."""
    rest = None if silent or state.src[state.pos] != ":" else _REST_OF_URL.match(state.src, state.pos, state.posMax)
    if not rest:
        return False
    for scheme in ("https", "http"):
        if state.src.endswith(scheme, 0, state.pos) and _may_begin(state, state.pos - len(scheme)):
            words = _trimmed(scheme + rest[0])
            return _push(state, before=len(scheme), words=words, address=words)
    return False


def _www(state: StateInline, silent: bool) -> bool:
    found = None if silent or state.src[state.pos] != "w" else _WWW.match(state.src, state.pos, state.posMax)
    if not found or not _may_begin(state, state.pos):
        return False
    words = _trimmed(found[0])
    return _push(state, before=0, words=words, address=f"http://{words}")


def _mail(state: StateInline, silent: bool) -> bool:
    rest = None if silent or state.src[state.pos] != "@" else _FROM_AT.match(state.src, state.pos, state.posMax)
    if not rest:
        return False
    name = _BEFORE_AT.search(state.src[max(0, state.pos - _LONGEST_BEFORE_AT) : state.pos])
    if not name or not _may_begin(state, state.pos - len(name[0])):
        return False
    words = name[0] + rest[0]
    return _push(state, before=len(name[0]), words=words, address=words if name["scheme"] else f"mailto:{words}")


def _may_begin(state: StateInline, place: int) -> bool:
    return not state.linkLevel and (place == 0 or state.src[place - 1] in _MAY_STAND_BEFORE)


def _trimmed(url: str) -> str:
    """Without the punctuation of the sentence around it, and without brackets that were opened before it."""
    end, surplus = len(url), url.count(")") - url.count("(")
    while True:
        last = url[end - 1]
        if last in "?!.,:*_~'\"[]":
            end -= 1
        elif last == ")" and surplus > 0:
            end, surplus = end - 1, surplus - 1
        elif last == ";" and (entity := _ENTITY.search(url[max(0, end - _LONGEST_ENTITY) : end])):
            end -= len(entity[0])
        else:
            return url[:end]


def _push(state: StateInline, *, before: int, words: str, address: str) -> bool:
    """Take `before` characters back from the text put aside, where they are still there, and go on after the link."""
    if before and not state.pending.endswith(words[:before]):
        return False
    if before:
        state.pending = state.pending[:-before]
    state.push("link_open", "a", 1).attrs = {"href": address}
    state.push("text", "", 0).content = words
    state.push("link_close", "a", -1)
    state.pos += len(words) - before
    return True
