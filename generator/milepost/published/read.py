"""roadmap.json → the files that say the same, so that it is read and checked like any content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from milepost.model.kinds import kinds
from milepost.published.roadmap import SITE
from milepost.settings import FORMAT
from milepost.source.document import SourceFile
from milepost.source.find import CONTENT

_COMPUTED = "computed"
_TIMEFRAME = frozenset({"text", "earliest", "latest", "precision", "of"})


class NotARoadmap(ValueError):
    """The text is no roadmap.json of a format that this Milepost reads."""


def files(text: str) -> tuple[SourceFile, ...]:
    """Raises NotARoadmap. What a publication leaves out, who sees what above all, cannot be read back."""
    try:
        return tuple(_files(text))
    except RecursionError:
        raise NotARoadmap("what it holds is nested too deeply") from None


def _files(text: str) -> Iterator[SourceFile]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise NotARoadmap("it is no JSON") from None
    if not isinstance(data, dict) or not isinstance(data.get("site"), dict):
        raise NotARoadmap("it is no roadmap that Milepost has published")
    if data.get("format") != FORMAT or isinstance(data["format"], bool):
        raise NotARoadmap("its format is not one that this Milepost reads")
    yield _file("site", {"format": FORMAT, **_site(data["site"])})
    for kind in kinds().values():
        if held := _written(data.get(kind.folder)):
            yield _file(kind.folder, held)


def _site(site: dict[str, Any]) -> dict[str, Any]:
    """The fields that a publication has of site.yml, with the words for statuses that are in use."""
    own = {key: _written(field) for key, field in _of(site, "fields")}
    words = {word: {name: each for name, each in status.items() if each} for word, status in _of(site, "statuses")}
    kept = {key: _written(value) for key, value in site.items() if key in SITE and key != "fields"}
    return kept | ({"fields": own} if own else {}) | ({"statuses": words} if words else {})


def _of(site: dict[str, Any], key: str) -> list[tuple[str, dict[str, Any]]]:
    held = site.get(key)
    return [(name, each) for name, each in held.items() if isinstance(each, dict)] if isinstance(held, dict) else []


def _written(value: Any) -> Any:
    """As content would write it: a timeframe by its text, nothing that was computed."""
    if isinstance(value, list):
        return [_written(each) for each in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == _TIMEFRAME:
        return value["text"]
    return {key: _written(each) for key, each in value.items() if key != _COMPUTED and key != "visibility"}


def _file(name: str, data: Any) -> SourceFile:
    # JSON is YAML of version 1.2, so one reader serves both
    return SourceFile(f"{CONTENT}/{name}.yml", json.dumps(data, ensure_ascii=False))
