"""What could not be compared, said before anything else: silence about it would look like "nothing changes"."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.account.naming import NAMED
from milepost.account.pieces import Quote, Sentence, listed
from milepost.compare.editions import says_who_sees_what
from milepost.english import count
from milepost.model.roadmap import Roadmap


def unread(old: Roadmap, new: Roadmap) -> Iterator[Sentence]:
    for roadmap, other, when in ((old, new, "before"), (new, old, "now")):
        yield from _of(roadmap, when)
        if other.settings.editions and not says_who_sees_what(roadmap):
            yield (f"nothing says who sees what {when}, so that was not compared",)


def _of(roadmap: Roadmap, when: str) -> Iterator[Sentence]:
    mistaken = [source for (kind, slug), source in roadmap.sources.items() if slug not in roadmap.entries.get(kind, {})]
    if mistaken:
        files = dict.fromkeys(source.document.path for source in mistaken)
        named = listed(tuple(map(Quote, files)), at_most=NAMED)
        what = count(len(mistaken), "entry", "entries")
        yield (f"{what} could not be compared, because of mistakes {when} in ", *named)
    if roadmap.partly_unread:
        kinds = listed(tuple(map(Quote, sorted(roadmap.partly_unread))), at_most=NAMED)
        yield (f"some files could not be read {when}; of these kinds nothing is called new or gone: ", *kinds)
