"""schema/roadmap.json: what roadmap.json looks like, for the programs that read it."""

from __future__ import annotations

from milepost.exporters import Exporter
from milepost.model.roadmap import Roadmap
from milepost.published import as_bytes, schema


def export(_roadmap: Roadmap) -> bytes:
    return as_bytes(schema())


EXPORTER = Exporter(path="schema/roadmap.json", export=export, has=lambda _roadmap, _about: True)
