"""What texts have come to, kept in memory: each is parsed once, however many pages, editions and builds show it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from milepost.prose.made import Made

MOST = 64 * 1024 * 1024
"""Characters of HTML and plain text; of more the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class News:
    """By key what was made, and what was asked for."""

    asked: frozenset[str]
    made: Mapping[str, Made]


class Kept:
    """By the text and the level of its headings. Several threads may ask."""

    def __init__(self, *, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._made: OrderedDict[str, Made] = OrderedDict()
        self._asked: set[str] = set()
        self._fresh: set[str] = set()  # made here, and taken by nobody yet
        self._lock = Lock()

    @property
    def is_empty(self) -> bool:
        return not self._made

    @property
    def is_fresh(self) -> bool:
        """Whether anything was made since all was taken."""
        return bool(self._fresh)

    def get(self, text: str, *, top: int) -> Made:
        key = sha256(f"{top} {text}".encode("utf-8", "surrogatepass")).hexdigest()
        with self._lock:
            self._asked.add(key)
            if found := self._made.get(key):
                self._made.move_to_end(key)
                return found
        from milepost.prose.made import made  # whoever only checks a roadmap shows nothing

        # No text holds its own hash
        new = made(text, top=top, name=f"mp{key}")
        with self._lock:
            self._fresh.add(key)
            self._put(key, new)
        return new

    def add(self, known: Mapping[str, Made]) -> None:
        """What another process has made, by key."""
        with self._lock:
            for key, made in known.items():
                self._put(key, made)

    def news(self) -> News:
        """What this process has asked for and made, for another one that is to `learn` it."""
        with self._lock:
            return News(frozenset(self._asked), {key: self._made[key] for key in self._fresh if key in self._made})

    def learn(self, news: News) -> None:
        self.add(news.made)
        with self._lock:
            self._asked |= news.asked
            self._fresh |= news.made.keys()

    def take(self) -> Iterator[tuple[str, Made]]:
        """By key everything that was asked for, the last coming first. What only came along is of no use any more."""
        with self._lock:
            self._fresh.clear()
            return iter([(key, made) for key, made in reversed(self._made.items()) if key in self._asked])

    def _put(self, key: str, made: Made) -> None:
        if key in self._made:
            return
        self._made[key] = made
        self._size += made.size
        while self._size > self._most:
            key, oldest = self._made.popitem(last=False)
            self._asked.discard(key)
            self._size -= oldest.size


KEPT = Kept()
