"""The roadmap as other programs read it: its data, and the schema of that data, both from the same tables.

Names are those of the content format. A field without a value is left out; `only` is left out too, for what it says is
either applied already or meant for other readers.
"""

from __future__ import annotations

from milepost.published.roadmap import as_bytes, data, schema

__all__ = ["as_bytes", "data", "schema"]
