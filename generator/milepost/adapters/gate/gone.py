"""What is not on the roadmap any more and was hidden at the last: of that a site may say nothing either."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from milepost.adapters.gate.openly import Openly, names_of
from milepost.model.kinds import kinds
from milepost.model.past import Key
from milepost.model.roadmap import Roadmap


@dataclass(frozen=True)
class Gone:
    """`titles` are all that the entries ever had, each with its entry."""

    keys: tuple[Key, ...]
    titles: tuple[tuple[str, str], ...]

    def names(self, known: Container[str]) -> dict[str, str]:
        """Slugs of two words or more, which no entry has that is shown."""
        return {slug: f"{kind}:{slug}" for kind, slug in self.keys if "-" in slug and slug not in known}

    def paths(self) -> dict[str, str]:
        found = {f"{kinds()[kind].folder}/{slug}": f"{kind}:{slug}" for kind, slug in self.keys}
        return found | {f"{kind}:{slug}": f"{kind}:{slug}" for kind, slug in self.keys}


def gone(roadmap: Roadmap, openly: Openly) -> Gone:
    """Told from what the narrowest edition saw, and from what each entry last said of its visibility."""
    if roadmap.memory is None:
        return Gone((), ())
    seen = roadmap.memory.told.get([*roadmap.settings.editions][-1], {})
    open_sources = [source for source in roadmap.sources.values() if openly.is_shown(source)]
    old_names = {(source.kind.name, name) for source in open_sources for name in names_of(source)}
    hidden = tuple(
        key
        for key, visibility in roadmap.memory.visibility.items()
        if key not in roadmap.sources.keys() | old_names
        and (visibility or openly.usual_visibility) not in openly.levels
    )
    versions = ((key, version.entry) for key in hidden for version in seen.get(key, ()))
    titles = {(":".join(key), entry.title) for key, entry in versions if entry}
    return Gone(hidden, tuple(sorted(titles)))
