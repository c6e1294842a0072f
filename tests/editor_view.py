"""YAML as an editor sees it: where our reader keeps text, it takes `1.10` for a number and `true` for a truth."""

from typing import Any

from milepost.model.roadmap import Roadmap
from milepost.schema.choices import spellings

Plain = Any


def typed(value: Plain) -> Plain:
    """Our reader's data with every text that could be something else as that; as if nothing were quoted."""
    if isinstance(value, dict):
        return {key: typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [typed(item) for item in value]
    return spellings(value)[-1] if isinstance(value, str) else value


def documents(roadmap: Roadmap) -> dict[str, tuple[str, Plain]]:
    """Of every file its schema's name and its data, by path."""
    found = {
        source.document.path: (
            f"{source.kind.folder}.mapping.json" if source.in_mapping_file else f"{source.kind.name}.json",
            source.document.data,
        )
        for source in roadmap.sources.values()
    }
    site = roadmap.settings_document
    return {**found, site.path: ("site.json", site.data)} if site else found
