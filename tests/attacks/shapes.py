"""The shapes of the elements of a page: what content must not be able to add to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_VALUES = ("class", "role", "rel")
_PROSE = 'div[class="mp-prose'


@dataclass
class Shapes:
    """`ours` holds each element as `parent>element` with its attributes; apart are those inside Markdown."""

    ours: set[str] = field(default_factory=set)
    in_prose: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    hovers: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Shapes()
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        shape = f"{tag}[{' '.join(sorted(_told(name, value or '') for name, value in attrs))}]"
        given = {name: value or "" for name, value in attrs}
        self.found.attributes |= given.keys()
        self.found.addresses |= {given[name] for name in given.keys() & {"href", "src", "action"}}
        self.found.hovers |= {given[name] for name in given.keys() & {"title"}}
        self.found.ids |= {given[name] for name in given.keys() & {"id"}}
        self.found.classes |= {re.sub("[0-9]+", "#", name) for name in given.get("class", "").split()}
        around = self._open[-1][1] if self._open else ""
        if any(opened.startswith(_PROSE) for _, opened in self._open):
            self.found.in_prose.add(shape)
        else:
            self.found.ours.add(f"{around}>{shape}")
        if tag not in _VOID:
            self._open.append((tag, shape))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()
        else:
            self.found.ours.add(f"a stray </{tag}>")

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the base class's shape
        self.found.ours.add("a comment")

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002 - the base class's shape
        self.found.ours.add("a declaration")

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - the base class's shape
        self.found.ours.add("a declaration")

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 - the base class's shape
        self.found.ours.add("an instruction")


def _told(name: str, value: str) -> str:
    """An attribute with its value where the value is always ours, without our numbers."""
    return f'{name}="{re.sub("[0-9]+", "#", value)}"' if name in _VALUES else name


def shapes(html: str) -> Shapes:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found
