"""Every look at what the public edition publishes, in one run: says which of them find a leak.

Imported together with a copy of the package, it tells whether a fault in that copy is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from milepost.adapters.gate import forbidden, leaks
from milepost.adapters.judged import judge
from tests.leak import dates, hidden
from tests.leak.published import published
from tests.roadmaps import TODAY


def probe(folder: Path) -> dict[str, bool]:
    """By the name of the look, whether it finds something; after the first that does, no other is asked.

    The gate is first, since it must find most by itself. What cannot be published has been found too.
    """
    hidden.write(folder / "first", "first")
    try:
        site = published(folder / "first", "public")
    except AssertionError:
        return {"gate": False, "published": True}
    looks: dict[str, Callable[[], bool]] = {
        "gate": lambda: gate_finds(folder, site),
        "P5": lambda: any(hidden_in(data) for data in site.values()),
        "P4": lambda: changes_without(folder, site),
        "dates": lambda: any(dates.told_too_exactly(folder / unit, unit) for unit in ("month", "horizon")),
    }
    found: dict[str, bool] = {}
    for name, look in looks.items():
        found[name] = look()
        if found[name]:
            break
    return found


def changes_without(folder: Path, site: dict[str, bytes]) -> bool:
    """Whether the site would be another one if nothing were hidden in its content."""
    hidden.write(folder / "none", "none")
    try:
        return published(folder / "none", "public") != site
    except AssertionError:
        return True


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
    roadmap = judge(folder / "first", as_of=TODAY, edition="public").roadmap
    return bool(leaks(folder / "site", forbidden(roadmap, "public")))
