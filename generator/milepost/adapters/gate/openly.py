"""What the readers of an edition may see, told from the plain data of the files.

The narrowing knows this too, and better. This is written a second time on purpose, by other means: a mistake there must
not be one here, for then the gate would let it through.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from typing import Any

from milepost.edition.texts import texts_in
from milepost.model.references import shape_of, walk
from milepost.model.roadmap import Roadmap
from milepost.model.source import Source
from milepost.settings import Settings

_LINK = re.compile(r"\[\[(?:(?P<kind>\w+):)?(?P<slug>[^\[\]|/]*)[^\[\]|]*(?:\|(?P<words>[^\[\]]*))?\]\]")
_WORDS = re.compile(r"[\s,\[\]]+")
_PARTS = ("measures", "needs")
_OWN = "x-"
_WHO_SEES_WHAT = ("visibility", "only")


@dataclass(frozen=True)
class Openly:
    """`levels` are the edition and all wider ones, the widest first."""

    settings: Settings
    levels: tuple[str, ...]
    hidden_names: frozenset[str] = frozenset()
    """The slugs of what is hidden, and their old ones, each also behind its kind."""

    @classmethod
    def of(cls, roadmap: Roadmap, edition: str) -> Openly:
        settings = roadmap.settings
        names = [*settings.editions]
        openly = cls(settings, tuple(names[: names.index(edition) + 1]))
        hidden = (source for source in roadmap.sources.values() if not openly.is_shown(source))
        names_of_hidden = ((source.kind.name, name) for source in hidden for name in names_of(source))
        return replace(
            openly, hidden_names=frozenset(each for kind, name in names_of_hidden for each in (name, f"{kind}:{name}"))
        )

    @property
    def usual_visibility(self) -> str:
        """Of what says none. Not asked of the settings, of which the narrowing asks it."""
        return self.settings.default_visibility or [*self.settings.editions][-1]

    def is_shown(self, source: Source) -> bool:
        said = source.data.get("visibility")
        return (said if isinstance(said, str) else self.usual_visibility) in self.levels

    def names(self, source: Source) -> Iterator[str]:
        """The slug, and the names of measures and needs, of an entry that is shown."""
        yield source.slug
        for field in _PARTS:
            held = self._data(source).get(field)
            yield from held if isinstance(held, dict) else ()

    def texts(self, source: Source) -> Iterator[str]:
        """The texts of an entry that is shown; of a link in prose to something hidden the words alone.

        Slug and title come one after the other as well: so they stand in tables and links.
        """
        data = self._data(source)
        yield f"{source.slug} {data.get('title')}"
        for mark in ("text", "markdown"):
            shapes = shape_of(source.kind.model, mark)
            yield from (_LINK.sub(self._linked, text) for _, _, text in walk(shapes, data))
        for key, value in data.items():
            if key.startswith(_OWN):
                yield from texts_in(value)
        for link in _listed(data.get("links")):
            url = link.get("url")
            if isinstance(url, str) and ":" in url:
                yield url

    def _data(self, source: Source) -> dict[str, Any]:
        """What is left of the entry."""
        merged = {key: value for key, value in source.data.items() if key != "only"}
        only = source.data.get("only")
        for level in self.levels:
            layer = only.get(level) if isinstance(only, dict) else None
            merged |= {key: value for key, value in layer.items() if value is not None} if layer else {}
        private = {_written(name) for name in source.kind.model.private} - self._shown()
        kept = {key: value for key, value in merged.items() if key not in private and self._is_open_key(key)}
        if "changes" in kept:
            written = kept["changes"] if isinstance(kept["changes"], list) else [kept["changes"]]
            changes = (each for each in written if isinstance(each, dict))
            names = shape_of(source.kind.model, "ref")
            kept["changes"] = [self._unnamed(each, names) for each in changes if self._is_open_change(each, private)]
        return {key: self._open(value, key) for key, value in kept.items()}

    def _shown(self) -> set[str]:
        return {field for level in self.levels for field in self.settings.show.get(level, ())}

    def _is_open_key(self, key: str) -> bool:
        if not key.startswith(_OWN):
            return True
        declared = self.settings.fields.get(key)
        visibility = (declared.visibility or self.usual_visibility) if declared else None
        return visibility in self.levels or key in self._shown()

    def _is_open_change(self, change: dict[str, Any], private: set[str]) -> bool:
        steps = str(change.get("field") or "").split(".")
        return not private.intersection(steps) and steps[0] not in _WHO_SEES_WHAT and self._is_open_key(steps[0])

    def _linked(self, link: re.Match[str]) -> str:
        """As it is read: without a kind it leads to a feature."""
        slug = link["slug"].strip(" \\")  # in a table a backslash stands before the bar
        target = f"{link['kind'] or 'feature'}:{slug}"
        return link["words"] or "" if target in self.hidden_names else link[0]

    def _unnamed(self, change: dict[str, Any], names: Container[str]) -> dict[str, Any]:
        """Without a `from` or `to` that names what is hidden: that a text holds a name does not make the name known."""
        if str(change.get("field") or "").partition(".")[0] not in names:
            return change
        return {key: value for key, value in change.items() if key not in ("from", "to") or not self._is_named(value)}

    def _is_named(self, value: Any) -> bool:
        return isinstance(value, str) and not self.hidden_names.isdisjoint(_WORDS.split(value))

    def _open(self, value: Any, key: str) -> Any:
        """Without the items that are for narrower editions, and who said what nobody outside may know."""
        if isinstance(value, list):
            return [self._open(item, key) for item in value if self._is_open_item(item)]
        if not isinstance(value, dict):
            return value
        secret = {"from"} if key == "evidence" else set()
        hidden = {"evidence"} - self._shown()
        return {
            name: self._open(inner, name)
            for name, inner in value.items()
            if name not in secret | hidden and self._is_open_item(inner)
        }

    def _is_open_item(self, item: Any) -> bool:
        if not isinstance(item, dict):
            return True
        if item.get("rel") == "tracker" and "links" not in self._shown():
            return False
        return "visibility" not in item or item["visibility"] in self.levels


def names_of(source: Source) -> Iterator[str]:
    """The slug of an entry and its old ones."""
    yield source.slug
    aliases = source.data.get("aliases")
    yield from (each for each in (aliases if isinstance(aliases, list) else [aliases]) if isinstance(each, str))


def _listed(value: Any) -> list[dict[str, Any]]:
    """One mapping stands for a list of one."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def _written(name: str) -> str:
    """A field as people write it."""
    return name.removesuffix("_")
