"""What the search index has of one page, read from its HTML: the same as Material's own parser reads, much faster.

Material derives its parser from `html.parser`, which takes longer for a page than all the rest of its making. This one
knows only well-formed HTML such as our templates make, and follows `material/plugins/search/plugin.py` step by step,
its oddities included: what is left out and what is a title it tells by the names of the elements around.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from math import inf

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_NEVER = frozenset({"object", "script", "style"})
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_EMPTY = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905 - easier to compare
)
_TELLING = ("data-search-exclude", "linenodiv", "headerlink")


@dataclass(slots=True)
class Section:
    """A heading with what stands below it. `tag` is `hx` for what stands above the first one."""

    tag: str
    depth: float = 0
    excluded: bool = False
    id: str | None = None
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def sections(html: str) -> list[Section]:
    """In the order of the page, those that the page leaves out of the search among them."""
    reader = _Reader()
    end = 0
    for tag in _TAG.finditer(html):
        if tag.start() > end:
            reader.text(html[end : tag.start()])
        end = tag.end()
        closing, name, attributes = tag.groups()
        name = name.lower()
        if closing:
            reader.closed(name)
            continue
        reader.opened(name, attributes)
        if attributes.endswith("/"):
            reader.closed(name)
    if end < len(html):
        reader.text(html[end:])
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found: list[Section] = []
        self._section: Section | None = None
        self._open: list[str] = []
        self._permalinks: list[bool] = []
        self._left_out = set(_NEVER)
        self._is_out = False

    def _begin(self, section: Section) -> Section:
        self.found.append(section)
        self._section = section
        return section

    def opened(self, name: str, attributes: str) -> None:
        if name in _EMPTY:
            return
        named = _attributes(attributes) if name in _HEADINGS or any(each in attributes for each in _TELLING) else {}
        self._open.append(name)
        self._permalinks.append(name == "a" and named.get("class") == "headerlink")
        if name in _HEADINGS and "id" in named:
            if name != "h1" and not self.found:
                self._begin(Section("hx", len(self._open)))
            section = Section(name, len(self._open), "data-search-exclude" in named)
            if self.found:
                section.id = named["id"]
            self._begin(section)
        section = self._section or self._begin(Section("hx"))
        if "data-search-exclude" in named or named.get("class") == "linenodiv":
            self._left_out.add(name)
            self._is_out = True
            return
        self._is_out = self._is_out or name in self._left_out
        if name in _KEPT and not self._is_out:
            (section.title if section.tag in self._open else section.text).append(f"<{name}>")

    def closed(self, name: str) -> None:
        if not self._open or self._open[-1] != name:
            return
        assert self._section  # something is open
        section = self._section
        if section.depth > len(self._open):
            for above in reversed(self.found):
                if above.depth <= len(self._open):
                    section.depth = inf
                    self._section = section = above
                    break
        self._open.pop()
        self._permalinks.pop()
        if name in self._left_out:
            if name not in _NEVER:
                self._left_out.remove(name)
            self._is_out = not self._left_out.isdisjoint(self._open)
            return
        if name in _KEPT and not self._is_out:
            _close(section.title if section.tag in self._open else section.text, name)

    def text(self, text: str) -> None:
        if self._is_out:
            return
        if "&" in text:
            text = unescape(text)
        is_blank, is_as_written = text.isspace(), "pre" in self._open
        if not is_as_written:
            text = " " if is_blank else text.replace("\n", " ")
        section = self._section or self._begin(Section("hx"))
        if section.tag in self._open:
            if not any(self._permalinks):
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
