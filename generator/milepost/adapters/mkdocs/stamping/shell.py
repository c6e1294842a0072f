"""All that is the same on pages of one shape, with places for what is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from milepost.adapters.mkdocs.stamping.shape import ends
from milepost.adapters.mkdocs.stamping.ways import WAYS

# No page has it: it is taken out of all texts
_BETWEEN = "\0"
_A_MARK = re.compile("|".join(ends("\\d+")), re.IGNORECASE)


class NotStampable(Exception):
    """The theme does something with a page that cannot be done to a finished one; the text says what."""


@dataclass(frozen=True, slots=True)
class Shell:
    """`texts` stand around the `places`, each the name of a value and the way that it goes; one text more than places.

    Plain data, for it goes from one process to another.
    """

    texts: tuple[str, ...]
    places: tuple[tuple[str, str], ...]

    def filled(self, values: Mapping[str, str]) -> str:
        """The page with these values."""
        done: dict[tuple[str, str], str] = {}
        pieces = [self.texts[0]]
        for place, text in zip(self.places, self.texts[1:], strict=True):
            if place not in done:
                name, way = place
                done[place] = WAYS[way](values[name])
            pieces += (done[place], text)
        return "".join(pieces)

    def changed(self, change: Callable[[str], str]) -> Shell:
        """With something done to what is the same on all pages."""
        return Shell(tuple(change(_BETWEEN.join(self.texts)).split(_BETWEEN)), self.places)


def shell(html: str, marks: Mapping[str, str]) -> Shell:
    """Of a page that was rendered with marks in place of its values. Raises NotStampable."""
    texts: list[str] = []
    places: list[tuple[str, str]] = []
    names = {ends(number)[0]: (name, number) for number, name in enumerate(marks)}
    at = 0
    for begin in re.finditer(ends("\\d+")[0], html):
        if begin.start() < at:
            continue  # inside the article, where its own marks stand
        name, number = names[begin[0]]
        end = html.find(ends(number)[1], begin.start())
        if end < 0:
            raise NotStampable(f"the theme cuts off the {name} of a page")
        end += len(ends(number)[1])
        printed = html[begin.start() : end]
        way = next((way for way, print_ in WAYS.items() if print_(marks[name]) == printed), None)
        if way is None:
            raise NotStampable(f"the theme changes the {name} of a page in a way of its own")
        texts.append(html[at : begin.start()])
        places.append((name, way))
        at = end
    texts.append(html[at:])
    if any(_A_MARK.search(text) for text in texts):
        raise NotStampable("the theme takes a value of a page apart")
    return Shell(tuple(texts), tuple(places))
