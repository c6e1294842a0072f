"""The names that lie beside a site, hidden and on the same disk: only there can folders be exchanged."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Beside:
    """Of the site in `place`, which is no link."""

    place: Path

    @property
    def lock(self) -> Path:
        return self._named("lock")

    @property
    def previous(self) -> Path:
        """The site before this one, for `milepost rollback`."""
        return self._named("previous")

    def new(self) -> Path:
        """A folder that is not there yet, for a site that is being made."""
        return self._named(f"new-{secrets.token_hex(4)}")

    def aside(self) -> Path:
        """Where a folder stands between two renames, on a disk that cannot exchange."""
        return self._named(f"old-{secrets.token_hex(4)}")

    def mend(self) -> None:
        """Puts back the site that a kill between two renames left aside, and clears what killed builds left.

        Only for who holds the lock: the folders of a running build look just the same.
        """
        for old in self._all("old"):
            if not self.place.exists():
                old.rename(self.place)
        for left in [*self._all("old"), *self._all("new")]:
            shutil.rmtree(left, ignore_errors=True)
        self.shut()

    def shut(self) -> None:
        """A web server may serve what lies around the site; what was taken back is nobody's to read there."""
        with suppress(OSError):  # there is none
            self.previous.chmod(0o700)

    def _named(self, what: str) -> Path:
        return self.place.with_name(f".{self.place.name}.{what}")

    def _all(self, what: str) -> Iterator[Path]:
        start = self._named(f"{what}-").name
        # Not by a pattern: the name of a site may hold brackets
        return (entry for entry in sorted(self.place.parent.iterdir()) if entry.name.startswith(start))
