"""Every look at what the public edition publishes, in one run: says which of them find a leak.

Run as a program with a copy of the package before the real one on the path, it tells whether a fault in that copy is
found: `python -m tests.leak.probe FOLDER`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

from milepost.adapters import publishable
from milepost.adapters.gate import forbidden, leaks
from tests.leak import dates, hidden
from tests.leak.published import published
from tests.roadmaps import TODAY


def probe(folder: Path) -> dict[str, bool]:
    """By the name of the look, whether it finds something. One that cannot be made has found something too."""
    sites: dict[str, dict[str, bytes]] = {}
    for which in ("none", "first"):
        hidden.write(folder / which, which)
        try:
            sites[which] = published(folder / which, "public")
        except AssertionError:
            return {"P4": True, "P5": True, "gate": False, "dates": False}
    looks: dict[str, Callable[[], bool]] = {
        "P4": lambda: sites["none"] != sites["first"],
        "P5": lambda: any(hidden_in(data) for data in sites["first"].values()),
        "gate": lambda: gate_finds(folder, sites["first"]),
        "dates": lambda: any(dates.told_too_exactly(folder / unit, unit) for unit in ("month", "horizon")),
    }
    found = {name: looks[name]() for name in ("P4", "P5", "gate")}
    # Whether dates are too exact is asked only where nothing else is found, for it takes as long as all the rest
    return found | {"dates": not any(found.values()) and looks["dates"]()}


def hidden_in(data: bytes) -> list[str]:
    """Hidden texts, dates and names in the bytes of a file."""
    text = data.decode("utf-8", "replace")
    return [found[0] for look in (hidden.TEXT, hidden.DATES, hidden.NAMES) for found in re.finditer(look, text)]


def gate_finds(folder: Path, site: dict[str, bytes]) -> bool:
    """The gate alone, on the files as they would be served."""
    for address, data in site.items():
        file = folder / "site" / (address if address and not address.endswith("/") else f"{address}index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    roadmap = publishable.check(folder / "first", as_of=TODAY, edition="public").roadmap
    return bool(leaks(folder / "site", forbidden(roadmap, "public")))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(probe(Path(sys.argv[1]))))
