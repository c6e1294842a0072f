"""roadmap.json: the whole roadmap as data, in the words of the content format."""

from __future__ import annotations

from milepost.exporters import Exporter
from milepost.model.roadmap import Roadmap
from milepost.published import as_bytes, data


def export(roadmap: Roadmap) -> bytes:
    return as_bytes(data(roadmap))


EXPORTER = Exporter(path="roadmap.json", export=export, has=lambda _roadmap, _about: True)
