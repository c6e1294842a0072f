"""What the search index has of one page, read from its HTML: the same as Material's own parser reads, much faster.

Material derives its parser from `html.parser`, which takes longer for a page than all the rest of its making. This one
knows only well-formed HTML such as our templates make, and follows `material/plugins/search/plugin.py` step by step,
its oddities included: what is left out and what is a title it tells by the names of the elements around.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape
from math import inf
from typing import NamedTuple

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>""")
# The same tags, each with the words before it
_WORDS_AND_TAG = re.compile(r"""([^<]*+)(</?[a-zA-Z][^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+>)""")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_NEVER = frozenset({"object", "script", "style"})
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_EMPTY = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905 - easier to compare
)
_TELLING = ("data-search-exclude", "linenodiv", "headerlink")
# Headings, wherever they stand, and tags in capitals
_MAY_BEGIN = re.compile("<(?:h[1-6]|/?[A-Z])")
_NOTHING: Mapping[str, str] = {}


@dataclass(slots=True)
class Section:
    """A heading with what stands below it. `tag` is `hx` for what stands above the first one."""

    tag: str
    depth: float = 0
    excluded: bool = False
    id: str | None = None
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Tag(NamedTuple):
    """`named` are its attributes, where they may tell something."""

    name: str
    is_closing: bool
    ends_itself: bool
    named: Mapping[str, str]


@lru_cache(maxsize=4096)
def _read(tag: str) -> _Tag | None:
    """None for an element that holds nothing. Kept, for most tags of a family's pages are the same few."""
    found = _TAG.match(tag)
    assert found
    closing, name, attributes = found[1], found[2].lower(), found[3]
    if name in _EMPTY:
        return None
    may_tell = name in _HEADINGS or any(word in attributes for word in _TELLING)
    named = _attributes(attributes) if may_tell else _NOTHING
    return _Tag(name, bool(closing), attributes.endswith("/"), named)


def sections(html: str) -> list[Section]:
    """In the order of the page, those that the page leaves out of the search among them.

    One loop over all tags of thousands of pages, which is why it is one function.
    """
    found: list[Section] = []
    section: Section | None = None
    open_: list[str] = []
    permalinks = 0  # how many of those are open, which a title does without
    links: list[bool] = []  # for each `a` that is open, whether it is one
    left_out = set(_NEVER)
    is_out = False
    end = 0
    is_further = True
    while is_further:
        is_further = False
        for step in _WORDS_AND_TAG.finditer(html, end):
            text, written = step.groups()
            if text and not is_out:
                if section is None:
                    section = Section("hx")
                    found.append(section)
                if not text.isspace() or section.tag in open_ or "pre" in open_:
                    _add(text, section, open_, permalinks)
                elif not section.text or not section.text[-1].isspace():
                    section.text.append(" ")
            end = step.end()
            if (tag := _read(written)) is None:
                continue
            name, is_closing, ends_itself, named = tag
            if not is_closing:
                open_.append(name)
                if name == "a":
                    links.append(named.get("class") == "headerlink")
                    permalinks += links[-1]
                elif name in _HEADINGS and "id" in named:
                    if name != "h1" and not found:
                        found.append(Section("hx", len(open_)))
                    section = Section(name, len(open_), "data-search-exclude" in named)
                    if found:
                        section.id = named["id"]
                    found.append(section)
                if section is None:
                    section = Section("hx")
                    found.append(section)
                if named and ("data-search-exclude" in named or named.get("class") == "linenodiv"):
                    is_further = not is_out and not ends_itself
                    left_out.add(name)
                    is_out = True
                elif name in left_out:
                    is_out = True
                elif name in _KEPT and not is_out:
                    (section.title if section.tag in open_ else section.text).append(f"<{name}>")
                if is_further:
                    end = _end_of_what_is_out(html, name, end)
                    break
                if not ends_itself:
                    continue
            if not open_ or open_[-1] != name:
                continue
            assert section  # something is open
            if section.depth > len(open_):
                for above in reversed(found):
                    if above.depth <= len(open_):
                        section.depth = inf
                        section = above
                        break
            open_.pop()
            if name == "a":
                permalinks -= links.pop()
            if name in left_out:
                if name not in _NEVER:
                    left_out.remove(name)
                is_out = not left_out.isdisjoint(open_)
            elif name in _KEPT and not is_out:
                _close(section.title if section.tag in open_ else section.text, name)
    if end < len(html) and not is_out:
        if section is None:
            section = Section("hx")
            found.append(section)
        _add(html[end:], section, open_, permalinks)
    return found


def _end_of_what_is_out(html: str, name: str, begin: int) -> int:
    """Where the element ends of which nothing is read, or `begin` where something in it tells all the same."""
    end = html.find(f"</{name}>", begin)
    return begin if end < 0 or _MAY_BEGIN.search(html, begin, end) or f"<{name}" in html[begin:end] else end


def _add(text: str, section: Section, open_: list[str], permalinks: int) -> None:
    if "&" in text:
        text = unescape(text)
    is_blank, is_as_written = text.isspace(), "pre" in open_
    if not is_as_written:
        text = " " if is_blank else text.replace("\n", " ")
    if section.tag in open_:
        if not permalinks:
            section.title.append(escape(text, quote=False))
    elif not is_blank:
        section.text.append(escape(text, quote=False))
    elif is_as_written or not section.text or not section.text[-1].isspace():
        section.text.append(text)


def _close(words: list[str], name: str) -> None:
    """An element without words goes altogether."""
    start = words.index(f"<{name}>")
    if all(word.isspace() for word in words[start + 1 :]):
        del words[start:]
    else:
        words.append(f"</{name}>")


def _attributes(text: str) -> dict[str, str]:
    found = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found[name.lower()] = unescape(double or single or bare)
    return found
